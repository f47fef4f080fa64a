import type { CashMovedFact, PosFact, SessionClosedFact } from "@ocop/contracts"
import { drawerCashOf, type SessionReport, sessionReport } from "@ocop/sync"
import { isoOf, type Now } from "./clock"
import { addToJournal } from "./journal"
import type { LedgerDb } from "./ledger-db"
import type { OpenSession } from "./register-identity"

/** Facts of one session, in the order in which they were written. */
async function factsOfSession(db: LedgerDb, sessionId: string): Promise<PosFact[]> {
  const rows = await db.facts.where("sessionId").equals(sessionId).sortBy("at")
  return rows.map((row) => row.fact)
}

/** What the session has come to so far, from the facts themselves: the X. */
export const reportOf = async (
  db: LedgerDb,
  { id, openingCash }: Pick<OpenSession, "id" | "openingCash">,
): Promise<SessionReport> => sessionReport(openingCash, await factsOfSession(db, id))

/** Cash that moved in a session besides its sales, oldest first; not what was paid for orders otherwise. */
export async function cashMovesOf(db: LedgerDb, sessionId: string): Promise<CashMovedFact[]> {
  const facts = await factsOfSession(db, sessionId)
  return facts.flatMap((fact) =>
    fact.kind === "cash-moved" && drawerCashOf(fact) !== 0 ? [fact] : [],
  )
}

/** The closings of this device, newest first; those of builds without a Z have none. */
export async function closingsOf(db: LedgerDb, limit: number): Promise<SessionClosedFact[]> {
  const rows = await db.facts.where("kind").equals("session-closed").reverse().sortBy("at")
  const closings = rows.flatMap(({ fact }) => (fact.kind === "session-closed" ? [fact] : []))
  return closings.slice(0, limit)
}

/** Writes down that somebody saw the figures of the open session. */
export async function journalReport(
  db: LedgerDb,
  input: { staffId: string; sessionId: string },
  now: Now,
): Promise<void> {
  const { staffId, sessionId } = input
  await addToJournal(db, { at: isoOf(now()), kind: "x-shown", staffId, details: { sessionId } })
}
