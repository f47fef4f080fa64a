import type { PosFact } from "@ocop/contracts"
import {
  countDuties,
  type Duty,
  dutyOf,
  forgottenFacts,
  hearThrough,
  type OutboxState,
  type Settlement,
} from "@ocop/sync"
import { isoOf, type Now } from "./clock"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META, type RegisterIdentity } from "./register-identity"

/** All duties in the order of the outbox. */
export async function readDuties(db: LedgerDb): Promise<Duty[]> {
  const rows = await db.outbox.orderBy("n").toArray()
  return rows.flatMap((row) => (row.n === undefined ? [] : [{ ...row, n: row.n }]))
}

/** What the strip shows: how many facts wait and since when. */
export const outboxState = async (db: LedgerDb): Promise<OutboxState> =>
  countDuties(await readDuties(db))

/** The facts of these duties, in their order. */
export async function factsOf(db: LedgerDb, duties: readonly Duty[]): Promise<PosFact[]> {
  const rows = await db.facts.bulkGet(duties.map((duty) => duty.factId))
  return rows.flatMap((row) => (row ? [row.fact] : []))
}

async function requeue(db: LedgerDb, epoch: number, after: number): Promise<number> {
  const [facts, waiting] = await Promise.all([db.facts.toArray(), readDuties(db)])
  const queued = new Set(waiting.map((duty) => duty.factId))
  const rows = forgottenFacts(facts, { epoch, after }).filter((row) => !queued.has(row.id))
  await db.outbox.bulkAdd(rows.map(({ fact }) => ({ ...dutyOf(fact), attempts: 0 })))
  return rows.length
}

/**
 * Takes in how far the server has the numbers of an enrolment; answers how many facts it had
 * forgotten, which now wait again. What concerns another enrolment than the present one is ignored.
 */
export const writeHeard = (db: LedgerDb, heard: Settlement["heard"]): Promise<number> =>
  db.transaction("rw", [db.meta, db.facts, db.outbox], async () => {
    const register = await readMeta<RegisterIdentity>(db, META.register)
    if (!heard || register?.epoch !== heard.epoch) return 0
    const { epoch, through } = heard
    const was = {
      seq: (await readMeta<number>(db, META.seq(epoch))) ?? 0,
      asked: await readMeta<number>(db, META.asked(epoch)),
    }
    const waits = (await db.outbox.count()) > 0
    const is = hearThrough(was, through, waits)
    if (is.seq !== was.seq) await writeMeta(db, META.seq(epoch), is.seq)
    if (is.asked !== was.asked) await writeMeta(db, META.asked(epoch), is.asked)
    return is.forgottenAfter === null ? 0 : requeue(db, epoch, is.forgottenAfter)
  })

/**
 * Writes what one answer changes, in one transaction: a fact leaves the outbox only when what the
 * server said about it is on disk. A duty that another window has ended stays ended.
 */
export const writeSettlement = (
  db: LedgerDb,
  { settled, parked, heard }: Settlement,
  now: Now,
): Promise<number> => {
  const at = isoOf(now())
  return db.transaction("rw", [db.meta, db.facts, db.outbox, db.verdicts], async () => {
    for (const { duty, verdict } of settled) {
      if (!(await db.outbox.get(duty.n))) continue
      await db.verdicts.put({ ...verdict, at })
      await db.outbox.delete(duty.n)
    }
    for (const { duty, code } of parked) {
      await db.outbox.where({ n: duty.n }).modify((row) => {
        row.parked = { code, at }
        row.attempts += 1
      })
    }
    return writeHeard(db, heard)
  })
}

/** Lets parked facts try again. */
export const unparkAll = (db: LedgerDb): Promise<number> =>
  db.outbox.toCollection().modify((row) => {
    delete row.parked
  })
