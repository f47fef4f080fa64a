import type { SaleFact } from "@ocop/contracts"
import { dutyOf, takeNumber } from "@ocop/sync"
import { isoOf, type Now } from "./clock"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META, type RegisterIdentity } from "./register-identity"
import { buildSaleFact, type SaleRefusal, type SaleRequest } from "./sale-fact"

export type CommitResult =
  | { ok: true; fact: SaleFact; again: boolean }
  | {
      ok: false
      code: SaleRefusal | "NOT_ENROLLED" | "ALREADY_PAID" | "STORAGE_FULL" | "STORAGE_FAILED"
    }

class Refused extends Error {
  constructor(readonly code: SaleRefusal | "NOT_ENROLLED" | "ALREADY_PAID") {
    super(code)
  }
}

/**
 * Sells: fact, outbox row, receipt counter, stock delta and the end of the basket in one strict
 * transaction. It resolves only after `complete`, so whoever hears `ok` may print. Paying the
 * same basket again gives the first sale back and takes no number.
 */
export async function commitSale(
  db: LedgerDb,
  request: SaleRequest,
  now: Now,
): Promise<CommitResult> {
  try {
    return await db.transaction(
      "rw",
      [db.facts, db.outbox, db.meta, db.deltas, db.drafts],
      async (): Promise<CommitResult> => {
        // One round of reads: each more is a wait between the tap and the disk.
        const epoch = request.replica.epoch
        const keys = [META.register, META.lastAt, META.clockOffset, META.seq(epoch)]
        const [earlier, rows] = await Promise.all([
          db.facts.get(request.draft.id),
          db.meta.bulkGet(keys),
        ])
        const [register, lastAt, clockOffsetMs, lastSeq] = rows.map(
          (row) => row?.value ?? null,
        ) as [RegisterIdentity | null, number | null, number | null, number | null]
        if (earlier?.fact.kind === "sale") {
          if (!isSameBasket(earlier.fact, request)) throw new Refused("ALREADY_PAID")
          return { ok: true, fact: earlier.fact, again: true }
        }
        if (!register) throw new Refused("NOT_ENROLLED")
        // The catalogue of an earlier enrolment may still be in front.
        const ownSeq =
          register.epoch === epoch ? lastSeq : await readMeta<number>(db, META.seq(register.epoch))
        const { seq, atMs } = takeNumber({ seq: ownSeq, lastAt }, now())
        const built = buildSaleFact(request, { atMs, seq, register, clockOffsetMs })
        if (!built.ok) throw new Refused(built.code)
        const { fact } = built
        const at = isoOf(atMs)
        await Promise.all([
          db.facts.add({
            id: fact.id,
            kind: "sale",
            sessionId: fact.sessionId,
            at,
            epoch: register.epoch,
            seq,
            fact,
          }),
          db.outbox.add({ ...dutyOf(fact), attempts: 0 }),
          db.deltas.add({
            epoch: register.epoch,
            seq,
            taken: fact.lines.map((line) => [line.skuId, line.qtyMilli]),
          }),
          writeMeta(db, META.seq(register.epoch), seq),
          writeMeta(db, META.lastAt, atMs),
          db.drafts.delete(request.draft.id),
        ])
        return { ok: true, fact, again: false }
      },
    )
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code }
    return { ok: false, code: isQuota(error) ? "STORAGE_FULL" : "STORAGE_FAILED" }
  }
}

const isSameBasket = (fact: SaleFact, { draft, expectedTotal }: SaleRequest): boolean =>
  fact.totals.total === expectedTotal &&
  fact.lines.length === draft.lines.length &&
  fact.lines.every((line, i) => {
    const other = draft.lines[i]
    return line.skuId === other?.skuId && line.qtyMilli === other.qtyMilli
  })

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner = "inner" in error && error.inner instanceof Error ? error.inner.name : ""
  return error.name === "QuotaExceededError" || inner === "QuotaExceededError"
}
