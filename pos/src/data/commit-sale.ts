import type { SaleFact } from "@ocop/contracts"
import { aheadOfServer, dutyOf, takeNumber } from "@ocop/sync"
import { abort, answered, ended } from "./bare-transaction"
import type { Now } from "./clock"
import { type DiskRefusal, diskRefusal } from "./disk-refusal"
import type { DeltaRow, FactRow, LedgerDb, MetaRow, OutboxRow } from "./ledger-db"
import { META, type RegisterIdentity } from "./register-identity"
import { buildSaleFact, type SaleRefusal, type SaleRequest } from "./sale-fact"

export type CommitResult =
  | { ok: true; fact: SaleFact; again: boolean }
  | {
      ok: false
      code: SaleRefusal | "NOT_ENROLLED" | "ALREADY_PAID" | DiskRefusal
    }

const STORES = ["facts", "outbox", "meta", "deltas", "drafts"] as const

const metaValue = <T>(row: IDBRequest<MetaRow | undefined>): T | null =>
  (row.result?.value as T | undefined) ?? null

/** What the transaction must know before it writes, in one round of reads: each more is a wait. */
async function readBook(transaction: IDBTransaction, { draft, replica }: SaleRequest) {
  const meta = transaction.objectStore("meta")
  const earlier: IDBRequest<FactRow | undefined> = transaction.objectStore("facts").get(draft.id)
  const read = (key: string): IDBRequest<MetaRow | undefined> => meta.get(key)
  const identity = read(META.register)
  const lastAt = read(META.lastAt)
  const offset = read(META.clockOffset)
  const heardAt = read(META.clockHeardAt)
  const seq = read(META.seq(replica.epoch))
  // Requests of a transaction are answered in order.
  await answered(seq)
  const register = metaValue<RegisterIdentity>(identity)
  const own =
    // The catalogue of an earlier enrolment may still be in front.
    register === null || register.epoch === replica.epoch
      ? seq
      : await answered(read(META.seq(register.epoch)))
  return {
    earlier: earlier.result?.fact,
    register,
    counter: { seq: metaValue<number>(own), lastAt: metaValue<number>(lastAt) },
    contact: { offsetMs: metaValue<number>(offset), atMs: metaValue<number>(heardAt) },
  }
}

async function write(
  transaction: IDBTransaction,
  request: SaleRequest,
  now: Now,
): Promise<CommitResult> {
  const { earlier, register, counter, contact } = await readBook(transaction, request)
  if (earlier?.kind === "sale") {
    if (!isSameBasket(earlier, request)) return { ok: false, code: "ALREADY_PAID" }
    return { ok: true, fact: earlier, again: true }
  }
  if (!register) return { ok: false, code: "NOT_ENROLLED" }
  const nowMs = now()
  const { seq, atMs } = takeNumber(counter, nowMs)
  const clockOffsetMs = aheadOfServer(atMs, nowMs, contact)
  const built = buildSaleFact(request, { atMs, seq, register, clockOffsetMs })
  if (!built.ok) return built
  const { fact } = built
  const { epoch } = register
  const row: FactRow = {
    id: fact.id,
    kind: "sale",
    sessionId: fact.sessionId,
    at: fact.at,
    epoch,
    seq,
    fact,
  }
  const duty: OutboxRow = { ...dutyOf(fact), attempts: 0 }
  const taken: DeltaRow["taken"] = fact.lines.map((line) => [line.skuId, line.qtyMilli])
  transaction.objectStore("facts").add(row)
  transaction.objectStore("outbox").add(duty)
  transaction.objectStore("deltas").add({ epoch, seq, taken } satisfies DeltaRow)
  const meta = transaction.objectStore("meta")
  meta.put({ key: META.seq(epoch), value: seq } satisfies MetaRow)
  meta.put({ key: META.lastAt, value: atMs } satisfies MetaRow)
  transaction.objectStore("drafts").delete(request.draft.id)
  return { ok: true, fact, again: false }
}

/**
 * Sells: fact, outbox row, receipt counter, stock delta and the end of the basket in one strict
 * transaction. It resolves only after `complete`, so whoever hears `ok` may print. Paying the
 * same basket again gives the first sale back and takes no number. Nothing of a library stands
 * between: wrapping each request cost a slow tablet more than the disk did.
 */
export async function commitSale(
  db: LedgerDb,
  request: SaleRequest,
  now: Now,
): Promise<CommitResult> {
  try {
    // A connection that the browser ended is opened anew by any read; one that we closed stays closed.
    if (!db.isOpen()) await db.meta.count()
    const transaction = db.backendDB().transaction(STORES, "readwrite", { durability: "strict" })
    const end = ended(transaction)
    const result = await write(transaction, request, now).catch((error: unknown) => {
      abort(transaction)
      throw error
    })
    // Said at once, so that the browser does not first wait for more.
    if (result.ok) transaction.commit()
    else abort(transaction)
    const broken = await end
    if (broken) throw broken
    return result
  } catch (error) {
    return { ok: false, code: diskRefusal(error) }
  }
}

const isSameBasket = (fact: SaleFact, { draft, expectedTotal }: SaleRequest): boolean =>
  fact.totals.total === expectedTotal &&
  fact.lines.length === draft.lines.length &&
  fact.lines.every((line, i) => {
    const other = draft.lines[i]
    return line.skuId === other?.skuId && line.qtyMilli === other.qtyMilli
  })
