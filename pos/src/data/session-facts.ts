import type { PosFact, SaleFact } from "@ocop/contracts"
import { nextStamp } from "@ocop/sync"
import { isoOf, type Now } from "./clock"
import { uuidV7 } from "./ids"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META, type OpenSession, type RegisterIdentity } from "./register-identity"

export type NoteCount = { note: number; pieces: number }

/** Đồng in a count by notes. */
export const sumOfCount = (counts: readonly NoteCount[]): number =>
  counts.reduce((sum, { note, pieces }) => sum + note * pieces, 0)

export type SessionTotals = {
  saleCount: number
  /** Takings in cash less change given, đồng. */
  cashSales: number
  cashSaleCount: number
  /** What the cashier saw come by transfer, and what the card machine took, đồng. */
  transfers: number
  cards: number
  total: number
  lastSeq: number
}

const EMPTY: SessionTotals = {
  saleCount: 0,
  cashSales: 0,
  cashSaleCount: 0,
  transfers: 0,
  cards: 0,
  total: 0,
  lastSeq: 0,
}

const tendered = ({ tenders }: SaleFact, kind: SaleFact["tenders"][number]["kind"]): number =>
  tenders.filter((t) => t.kind === kind).reduce((sum, t) => sum + t.amount, 0)

const addFact = (sum: SessionTotals, fact: PosFact): SessionTotals => {
  if (fact.kind !== "sale") return sum
  const cash = tendered(fact, "cash")
  return {
    saleCount: sum.saleCount + 1,
    cashSales: sum.cashSales + cash - fact.change,
    cashSaleCount: sum.cashSaleCount + (cash > 0 ? 1 : 0),
    transfers: sum.transfers + tendered(fact, "vietqr"),
    cards: sum.cards + tendered(fact, "card"),
    total: sum.total + fact.totals.total,
    lastSeq: Math.max(sum.lastSeq, fact.seq),
  }
}

/** Sums of all sales of one session, from the facts themselves and without a limit. */
export async function sessionTotals(db: LedgerDb, sessionId: string): Promise<SessionTotals> {
  const rows = await db.facts.where("sessionId").equals(sessionId).toArray()
  return rows.reduce((sum, row) => addFact(sum, row.fact), EMPTY)
}

/** The open session of this register, or null. */
export const openSessionOf = (db: LedgerDb): Promise<OpenSession | null> =>
  readMeta<OpenSession>(db, META.session)

const stores = (db: LedgerDb) => [db.facts, db.outbox, db.meta, db.journal]

async function append(db: LedgerDb, fact: PosFact, atMs: number): Promise<void> {
  await Promise.all([
    db.facts.add({ id: fact.id, kind: fact.kind, sessionId: fact.sessionId, at: fact.at, fact }),
    db.outbox.add({ factId: fact.id, kind: fact.kind, queuedAt: fact.at, attempts: 0 }),
    writeMeta(db, META.lastAt, atMs),
  ])
}

/** Opens the session with the counted float. If one is open already, that one comes back. */
export function openSession(
  db: LedgerDb,
  input: { staffId: string; counts: NoteCount[] },
  now: Now,
): Promise<OpenSession> {
  return db.transaction("rw", stores(db), async () => {
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

export type ClosedSession = {
  session: OpenSession
  totals: SessionTotals
  closedAt: string
  countedCash: number
  expectedCash: number
  difference: number
}

/** Closes the open session: expected cash is summed in the same transaction that writes the fact. */
export function closeSession(
  db: LedgerDb,
  input: { staffId: string; counts: NoteCount[]; reason: string | null },
  now: Now,
): Promise<ClosedSession | null> {
  return db.transaction("rw", stores(db), async () => {
    const session = await openSessionOf(db)
    const register = await readMeta<RegisterIdentity>(db, META.register)
    if (!session || !register) return null
    const totals = await sessionTotals(db, session.id)
    const countedCash = sumOfCount(input.counts)
    const expectedCash = session.openingCash + totals.cashSales
    const atMs = nextStamp(await readMeta<number>(db, META.lastAt), now())
    const closedAt = isoOf(atMs)
    const lastSeq = (await readMeta<number>(db, META.seq(register.epoch))) ?? 0
    await append(
      db,
      {
        kind: "session-closed",
        id: uuidV7(atMs),
        at: closedAt,
        staffId: input.staffId,
        sessionId: session.id,
        countedCash,
        expectedCash,
        difference: countedCash - expectedCash,
        counts: input.counts,
        saleCount: totals.saleCount,
        lastSeq,
      },
      atMs,
    )
    await db.journal.add({
      at: closedAt,
      kind: "session-closed",
      staffId: input.staffId,
      details: { sessionId: session.id, counts: input.counts, reason: input.reason },
    })
    await db.meta.delete(META.session)
    return {
      session,
      totals,
      closedAt,
      countedCash,
      expectedCash,
      difference: countedCash - expectedCash,
    }
  })
}

/** Writes down a count that was locked and compared, so that a second count never hides the first. */
export async function journalCount(
  db: LedgerDb,
  input: { staffId: string; sessionId: string; counts: NoteCount[] },
  now: Now,
): Promise<void> {
  const { staffId, ...details } = input
  await db.journal.add({ at: isoOf(now()), kind: "cash-counted", staffId, details })
}
