import { nextStamp } from "@ocop/sync"
import { append, factStores } from "./append-fact"
import { isoOf, type Now } from "./clock"
import { uuidV7 } from "./ids"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META, type OpenSession } from "./register-identity"

export type NoteCount = { note: number; pieces: number }

/** Đồng in a count by notes. */
export const sumOfCount = (counts: readonly NoteCount[]): number =>
  counts.reduce((sum, { note, pieces }) => sum + note * pieces, 0)

/** The open session of this register, or null. */
export const openSessionOf = (db: LedgerDb): Promise<OpenSession | null> =>
  readMeta<OpenSession>(db, META.session)

/** Opens the session with the counted float. If one is open already, that one comes back. */
export function openSession(
  db: LedgerDb,
  input: { staffId: string; counts: NoteCount[] },
  now: Now,
): Promise<OpenSession> {
  return db.transaction("rw", factStores(db), async () => {
    const open = await openSessionOf(db)
    if (open) return open
    const atMs = nextStamp(await readMeta<number>(db, META.lastAt), now())
    const at = isoOf(atMs)
    const openingCash = sumOfCount(input.counts)
    const session: OpenSession = {
      id: uuidV7(atMs),
      openedAt: at,
      openedBy: input.staffId,
      openingCash,
    }
    await append(
      db,
      {
        kind: "session-opened",
        id: uuidV7(atMs),
        at,
        staffId: input.staffId,
        sessionId: session.id,
        openingCash,
        counts: input.counts,
      },
      atMs,
    )
    await writeMeta(db, META.session, session)
    return session
  })
}
