import type { PosFact } from "@ocop/contracts"
import type { LedgerDb, OutboxRow, VerdictRow } from "./ledger-db"

export type StorageHealth = {
  persisted: boolean
  usedBytes: number | null
  freeBytes: number | null
}

/** What the browser says about keeping our data; asked anew each time. */
export async function storageHealth(): Promise<StorageHealth> {
  const storage = globalThis.navigator?.storage
  const [persisted, estimate] = await Promise.all([
    storage?.persisted?.() ?? false,
    storage?.estimate?.() ?? {},
  ])
  const { quota, usage } = estimate as StorageEstimate
  return {
    persisted,
    usedBytes: usage ?? null,
    freeBytes: quota !== undefined && usage !== undefined ? quota - usage : null,
  }
}

/**
 * Whether this page is served as browsers ask it of an app that works without a network: over HTTPS,
 * or from this very machine. Without it there are no service worker, no keys and no camera.
 */
export const isSecurelyServed = (): boolean => globalThis.isSecureContext === true

export type QueueRow = {
  id: string
  kind: OutboxRow["kind"]
  label: string
  at: string
  total: number | null
  parkedCode: string | null
}

const labelOf = (fact: PosFact): string => {
  if (fact.kind === "sale") return fact.receiptNo
  return fact.kind === "refund" ? fact.refundNo : ""
}

const amountOf = (fact: PosFact): number | null => {
  if (fact.kind === "sale") return fact.totals.total
  if (fact.kind === "refund") return -fact.total
  if (fact.kind !== "cash-moved") return null
  return fact.direction === "in" ? fact.amount : -fact.amount
}

const rowOf = async (db: LedgerDb, row: OutboxRow): Promise<QueueRow | null> => {
  const stored = await db.facts.get(row.factId)
  if (!stored) return null
  const { fact } = stored
  return {
    id: fact.id,
    kind: fact.kind,
    label: labelOf(fact),
    at: fact.at,
    total: amountOf(fact),
    parkedCode: row.parked?.code ?? null,
  }
}

/** The first rows of the outbox as the health page shows them. */
export async function queueRows(db: LedgerDb, limit: number): Promise<QueueRow[]> {
  const rows = await db.outbox.orderBy("n").limit(limit).toArray()
  return (await Promise.all(rows.map((row) => rowOf(db, row)))).flatMap((row) => row ?? [])
}

export type ReviewRow = VerdictRow & { label: string }

/** Facts that the server took but wants a manager to look at, newest first. */
export async function reviewRows(db: LedgerDb, limit: number): Promise<ReviewRow[]> {
  const rows = await db.verdicts
    .where("status")
    .anyOf("conflict", "quarantined", "needs_review")
    .toArray()
  const latest = rows.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit)
  return Promise.all(
    latest.map(async (row) => {
      const fact = (await db.facts.get(row.id))?.fact
      return { ...row, label: (fact && labelOf(fact)) || row.id }
    }),
  )
}

/** The sale made last on this register, for a reprint. */
export async function lastSale(db: LedgerDb) {
  const row = await db.facts.where("kind").equals("sale").reverse().sortBy("at")
  const fact = row[0]?.fact
  return fact?.kind === "sale" ? fact : null
}
