import type { SessionClosedFact } from "@ocop/contracts"
import { expectedCashOf, nextStamp } from "@ocop/sync"
import { append, factStores } from "./append-fact"
import { isoOf, type Now } from "./clock"
import { uuidV7 } from "./ids"
import { addToJournal, journalMark } from "./journal"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META, type RegisterIdentity } from "./register-identity"
import { type NoteCount, openSessionOf, sumOfCount } from "./session-facts"
import { reportOf } from "./session-reports"

export type ClosedSession = { closing: SessionClosedFact; openedAt: string; zNumber: string }

/** `OUTLET-REGISTER-EPOCH-Zn`: the number of a Z as it is printed. */
export const zNumber = (
  { outletCode, registerCode, epoch }: RegisterIdentity,
  no: number,
): string => `${outletCode}-${registerCode}-${epoch}-Z${no}`

/**
 * Closes the open session: its Z takes its number and its figures in the same transaction that
 * writes the fact. Null where no session is open.
 */
export function closeSession(
  db: LedgerDb,
  input: { staffId: string; counts: NoteCount[]; reason: string | null },
  now: Now,
): Promise<ClosedSession | null> {
  return db.transaction("rw", factStores(db), async () => {
    const session = await openSessionOf(db)
    const register = await readMeta<RegisterIdentity>(db, META.register)
    if (!session || !register) return null
    const report = await reportOf(db, session)
    const { saleCount, cashSaleCount, lastSeq, ...figures } = report
    const countedCash = sumOfCount(input.counts)
    const expectedCash = expectedCashOf(figures)
    const no = ((await readMeta<number>(db, META.z(register.epoch))) ?? 0) + 1
    const atMs = nextStamp(await readMeta<number>(db, META.lastAt), now())
    const closing: SessionClosedFact = {
      kind: "session-closed",
      id: uuidV7(atMs),
      at: isoOf(atMs),
      staffId: input.staffId,
      sessionId: session.id,
      countedCash,
      expectedCash,
      difference: countedCash - expectedCash,
      counts: input.counts,
      saleCount,
      lastSeq: (await readMeta<number>(db, META.seq(register.epoch))) ?? 0,
      z: { no, figures },
      journal: await journalMark(db),
    }
    await append(db, closing, atMs)
    await writeMeta(db, META.z(register.epoch), no)
    await addToJournal(db, {
      at: closing.at,
      kind: "session-closed",
      staffId: input.staffId,
      details: { sessionId: session.id, counts: input.counts, reason: input.reason },
    })
    await db.meta.delete(META.session)
    return { closing, openedAt: session.openedAt, zNumber: zNumber(register, no) }
  })
}

/** Writes down a count that was locked and compared, so that a second count never hides the first. */
export async function journalCount(
  db: LedgerDb,
  input: { staffId: string; sessionId: string; counts: NoteCount[] },
  now: Now,
): Promise<void> {
  const { staffId, ...details } = input
  await addToJournal(db, { at: isoOf(now()), kind: "cash-counted", staffId, details })
}
