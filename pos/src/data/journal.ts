import type { SessionClosedFact } from "@ocop/contracts"
import Dexie from "dexie"
import { toHex } from "./base64url"
import type { JournalRow, LedgerDb } from "./ledger-db"

type Entry = Omit<JournalRow, "n" | "hash">

/** SHA-256, hex, of a row and of the hash before it. */
async function hashOf(before: string, { at, kind, staffId, details }: Entry): Promise<string> {
  const text = JSON.stringify([before, at, kind, staffId, details])
  return toHex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
}

const lastHash = async (db: LedgerDb): Promise<string> =>
  (await db.journal.orderBy(":id").last())?.hash ?? ""

/**
 * Adds a row that carries the hash of the one before it, so that none can be changed, taken out or
 * slipped in unseen. In the caller's transaction where there is one.
 */
export const addToJournal = (db: LedgerDb, entry: Entry): Promise<void> =>
  db.transaction("rw", db.journal, async () => {
    const hash = await Dexie.waitFor(hashOf(await lastHash(db), entry))
    await db.journal.add({ ...entry, hash })
  })

/** Where the journal stands: a Z carries it to the server, and from then on its past is fixed. */
export const journalMark = async (
  db: LedgerDb,
): Promise<NonNullable<SessionClosedFact["journal"]>> => ({
  rows: await db.journal.count(),
  hash: await lastHash(db),
})

export type JournalState = { rows: number; isWhole: boolean }

/** Whether every row still follows from the one before it, and holds what the closings since said of it. */
export async function checkJournal(db: LedgerDb): Promise<JournalState> {
  const rows = await db.journal.orderBy(":id").toArray()
  let before = ""
  let isWhole = true
  for (const row of rows) {
    // Rows of builds that knew no chain stand before it.
    if (row.hash === undefined && before === "") continue
    const hash = await hashOf(before, row)
    isWhole &&= row.hash === hash
    before = hash
  }
  const closings = await db.facts.where("kind").equals("session-closed").toArray()
  const isKept = closings.every(({ fact }) => {
    const mark = fact.kind === "session-closed" ? fact.journal : undefined
    return !mark || mark.rows === 0 || (rows[mark.rows - 1]?.hash ?? "") === mark.hash
  })
  return { rows: rows.length, isWhole: isWhole && isKept }
}
