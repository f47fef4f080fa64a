import type { PosFact } from "@ocop/contracts"
import { aheadOfServer, dutyOf, nextStamp } from "@ocop/sync"
import type { Now } from "./clock"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META } from "./register-identity"

/** What a fact without a number is written over, in one transaction. */
export const factStores = (db: LedgerDb) => [db.facts, db.outbox, db.meta, db.journal]

/** The stamp of the next fact, and what it says of the device's clock (`clockOffsetMs` of facts). */
export async function takeStamp(db: LedgerDb, now: Now) {
  const lastAt = await readMeta<number>(db, META.lastAt)
  const nowMs = now()
  const atMs = nextStamp(lastAt, nowMs)
  const clockOffsetMs = aheadOfServer(atMs, nowMs, {
    offsetMs: await readMeta<number>(db, META.clockOffset),
    atMs: await readMeta<number>(db, META.clockHeardAt),
  })
  return { atMs, clockOffsetMs, stuckMs: atMs - nowMs }
}

/** Adds a fact with its duty and its stamp, inside the caller's transaction. */
export async function append(db: LedgerDb, fact: PosFact, atMs: number): Promise<void> {
  await Promise.all([
    db.facts.add({ id: fact.id, kind: fact.kind, sessionId: fact.sessionId, at: fact.at, fact }),
    db.outbox.add({ ...dutyOf(fact), attempts: 0 }),
    writeMeta(db, META.lastAt, atMs),
  ])
}
