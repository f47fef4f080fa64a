import { type FactsAnswer, factsAnswer, type PosFact } from "@ocop/contracts"
import { isoOf, type Now } from "./clock"
import type { LedgerDb, OutboxRow } from "./ledger-db"
import type { ServerAnswer } from "./server"

export const BATCH = 50

export type SendFacts = (facts: PosFact[]) => Promise<ServerAnswer<FactsAnswer>>

export type DrainEnd =
  /** Nothing is left that may be sent. */
  | { kind: "empty" }
  | { kind: "unreachable" }
  /** The server does not know this device any more, or not its signature; a person must act. */
  | { kind: "device-refused"; code: string }

export { factsAnswer }

/** Rows that wait to be sent, oldest first; parked ones stay out of the way of the others. */
export async function waitingRows(db: LedgerDb, limit = BATCH): Promise<OutboxRow[]> {
  return db.outbox
    .orderBy("n")
    .filter((row) => !row.parked)
    .limit(limit)
    .toArray()
}

/**
 * Writes the verdicts and ends the duties they answer, in one transaction: a fact leaves the
 * outbox only when what the server said about it is on disk. Facts without a verdict stay.
 */
async function settle(
  db: LedgerDb,
  rows: readonly OutboxRow[],
  answer: FactsAnswer,
  now: Now,
): Promise<number> {
  const byId = new Map(answer.results.map((result) => [result.id, result]))
  const at = isoOf(now())
  return db.transaction("rw", db.outbox, db.verdicts, async () => {
    let settled = 0
    for (const row of rows) {
      const verdict = byId.get(row.factId)
      if (!verdict || row.n === undefined) continue
      await db.verdicts.put({ ...verdict, at })
      await db.outbox.delete(row.n)
      settled += 1
    }
    return settled
  })
}

const park = (db: LedgerDb, row: OutboxRow, code: string, now: Now) =>
  db.outbox.update(row.n ?? -1, { parked: { code, at: isoOf(now()) }, attempts: row.attempts + 1 })

const isAboutDevice = (status: number) => status === 401 || status === 403

async function sendRows(
  db: LedgerDb,
  rows: readonly OutboxRow[],
  send: SendFacts,
  now: Now,
): Promise<DrainEnd | { kind: "sent"; settled: number }> {
  const stored = await db.facts.bulkGet(rows.map((row) => row.factId))
  const facts = stored.flatMap((row) => (row ? [row.fact] : []))
  const answer = await send(facts)
  if (answer.kind === "unreachable") return { kind: "unreachable" }
  if (answer.kind === "ok")
    return { kind: "sent", settled: await settle(db, rows, answer.data, now) }
  if (isAboutDevice(answer.status)) return { kind: "device-refused", code: answer.error.code }
  // A batch that is refused whole hides one bad fact: halve it until that one stands alone.
  const [only] = rows
  if (rows.length === 1 && only) {
    await park(db, only, answer.error.code, now)
    return { kind: "sent", settled: 1 }
  }
  const middle = Math.ceil(rows.length / 2)
  const first = await sendRows(db, rows.slice(0, middle), send, now)
  if (first.kind !== "sent") return first
  const second = await sendRows(db, rows.slice(middle), send, now)
  if (second.kind !== "sent") return second
  return { kind: "sent", settled: first.settled + second.settled }
}

/**
 * Sends the outbox in order until it is empty or the server cannot be reached. Safe to be cut off
 * anywhere: the server answers a fact that it has with `duplicate`, and that ends the duty too.
 */
export async function drainOutbox(
  db: LedgerDb,
  send: SendFacts,
  now: Now,
  onProgress: () => Promise<void> = async () => undefined,
): Promise<DrainEnd> {
  for (;;) {
    const rows = await waitingRows(db)
    if (rows.length === 0) return { kind: "empty" }
    const end = await sendRows(db, rows, send, now)
    if (end.kind !== "sent") return end
    await onProgress()
    // An answer that settles nothing would loop for ever; the timer will try again.
    if (end.settled === 0) return { kind: "unreachable" }
  }
}

export type OutboxState = {
  /** Facts of every kind that wait to be sent. */
  waiting: number
  /** The sales among them: what the cashier counts. */
  sales: number
  parked: number
  /** ISO time of the oldest fact not yet sent, or null. */
  oldestAt: string | null
}

/** What the strip shows: how many facts wait and since when. */
export async function outboxState(db: LedgerDb): Promise<OutboxState> {
  const rows = await db.outbox.orderBy("n").toArray()
  const parked = rows.filter((row) => row.parked).length
  const oldest = rows.find((row) => row.kind === "sale") ?? rows[0]
  const sales = rows.filter((row) => row.kind === "sale" && !row.parked).length
  return { waiting: rows.length - parked, sales, parked, oldestAt: oldest?.queuedAt ?? null }
}

/** Lets parked facts try again. */
export const unparkAll = (db: LedgerDb): Promise<number> =>
  db.outbox.toCollection().modify((row) => {
    delete row.parked
  })
