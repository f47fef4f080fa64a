import type { FactsAnswer, PosFact } from "@ocop/contracts"
import type { Duty } from "@ocop/sync"
import Dexie, { type Table } from "dexie"
import type { BasketDraft } from "./basket-draft"

/** A fact as written at the counter. Rows are added, never changed and never removed. */
export type FactRow = {
  id: string
  kind: PosFact["kind"]
  sessionId: string
  at: string
  /** Sales only: the receipt counter of this enrolment. */
  epoch?: number
  seq?: number
  fact: PosFact
}

/** A duty to deliver one fact. It goes only in the transaction that writes the server's verdict. */
export type OutboxRow = Omit<Duty, "n"> & { n?: number; attempts: number }

export type VerdictRow = FactsAnswer["results"][number] & { at: string }

/** What one sale took from the shelf, until the server's figures contain it. Thousandths. */
export type DeltaRow = { epoch: number; seq: number; taken: [skuId: string, qtyMilli: number][] }

export type JournalRow = {
  n?: number
  at: string
  kind: string
  staffId: string | null
  details: unknown
  /** Of this row and the hash before it; absent in rows of builds that knew no chain. */
  hash?: string
}

export type MetaRow = { key: string; value: unknown }

export type LedgerDb = Dexie & {
  facts: Table<FactRow, string>
  outbox: Table<OutboxRow, number>
  verdicts: Table<VerdictRow, string>
  deltas: Table<DeltaRow, [number, number]>
  journal: Table<JournalRow, number>
  drafts: Table<BasketDraft, string>
  meta: Table<MetaRow, string>
}

/**
 * The register's book: strict durability, in a database of its own that no repair, reload of the
 * catalogue or sign-out touches. Versions only ever add stores and indexes.
 */
export function openLedger(name = "pos-ledger"): LedgerDb {
  const db = new Dexie(name, { chromeTransactionDurability: "strict" }) as LedgerDb
  db.version(1).stores({
    facts: "id, kind, sessionId, [epoch+seq]",
    outbox: "++n, &factId",
    verdicts: "id, status",
    deltas: "[epoch+seq]",
    journal: "++n, kind",
    drafts: "id",
    meta: "key",
  })
  return db
}

/** The value of one meta row, or null. Call inside or outside a transaction. */
export async function readMeta<T>(db: LedgerDb, key: string): Promise<T | null> {
  const row = await db.meta.get(key)
  return row ? (row.value as T) : null
}

export const writeMeta = (db: LedgerDb, key: string, value: unknown): Promise<string> =>
  db.meta.put({ key, value })
