import type { PosFact } from "@ocop/contracts"
import { dutyOf } from "@ocop/sync"
import { type LedgerDb, writeMeta } from "./ledger-db"
import { META } from "./register-identity"

/** What a fact without a number is written over, in one transaction. */
export const factStores = (db: LedgerDb) => [db.facts, db.outbox, db.meta, db.journal]

/** Adds a fact with its duty and its stamp, inside the caller's transaction. */
export async function append(db: LedgerDb, fact: PosFact, atMs: number): Promise<void> {
  await Promise.all([
    db.facts.add({ id: fact.id, kind: fact.kind, sessionId: fact.sessionId, at: fact.at, fact }),
    db.outbox.add({ ...dutyOf(fact), attempts: 0 }),
    writeMeta(db, META.lastAt, atMs),
  ])
}
