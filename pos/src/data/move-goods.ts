import type { GoodsMovedFact, PosTransfers } from "@ocop/contracts"
import { posTransfers } from "@ocop/contracts"
import { append, factStores, takeStamp } from "./append-fact"
import { isoOf, type Now } from "./clock"
import { written } from "./disk-refusal"
import { uuidV7 } from "./ids"
import { addToJournal } from "./journal"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META } from "./register-identity"
import { openSessionOf } from "./session-facts"
import type { TillData } from "./till-data"

type Head = "kind" | "id" | "at" | "staffId" | "sessionId" | "clockOffsetMs"
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** What moved and why; who, when and in which session come with the booking. */
export type GoodsMove = Without<GoodsMovedFact, Head>

/** A stamp that the clock has not reached yet takes the moments of the count along. */
const countedBy = (count: Extract<GoodsMove, { task: "count" }>, stuckMs: number) => ({
  ...count,
  lines: count.lines.map(({ countedAt, ...line }) => ({
    ...line,
    countedAt: isoOf(Date.parse(countedAt) + stuckMs),
  })),
})

/** Books goods that came, left or were counted. Null where no session is open. */
export function moveGoods(
  db: LedgerDb,
  input: { staffId: string; move: GoodsMove },
  now: Now,
): Promise<GoodsMovedFact | null> {
  return db.transaction("rw", factStores(db), async () => {
    const session = await openSessionOf(db)
    if (!session) return null
    const { atMs, clockOffsetMs, stuckMs } = await takeStamp(db, now)
    const fact: GoodsMovedFact = {
      kind: "goods-moved",
      id: uuidV7(atMs),
      at: isoOf(atMs),
      staffId: input.staffId,
      sessionId: session.id,
      clockOffsetMs,
      ...(input.move.task === "count" ? countedBy(input.move, stuckMs) : input.move),
    }
    await append(db, fact, atMs)
    if (fact.task === "waste") {
      const { at, staffId, reason, approvedBy } = fact
      const details = { factId: fact.id, reason, approvedBy }
      await addToJournal(db, { at, kind: "wasted", staffId, details })
    }
    return fact
  })
}

type Transfer = PosTransfers["transfers"][number]
export type Incoming = {
  transfers: Transfer[]
  /** ISO time of the server's answer; null: it was never asked. */
  asOf: string | null
}

const arrivedAlready = async (db: LedgerDb): Promise<Set<string>> => {
  const rows = await db.facts.where("kind").equals("goods-moved").toArray()
  return new Set(
    rows.flatMap(({ fact }) =>
      fact.kind === "goods-moved" && fact.task === "transfer-in" ? [fact.transferId] : [],
    ),
  )
}

/**
 * What is on its way to this outlet: as the server says, or without a network as it said last. What
 * was taken in at this register is not among it.
 */
export async function incomingTransfers({
  ask,
  ledger,
  now,
}: Pick<TillData, "ask" | "ledger" | "now">): Promise<Incoming> {
  const answer = await ask({ method: "GET", path: "/transfers", answer: posTransfers })
  if (answer.kind === "ok") {
    const known = { ...answer.data, asOf: isoOf(now()) }
    // What is known stands on the screen, whether or not the disk keeps it for later.
    await written(() => writeMeta(ledger, META.transfers, known))
    return notArrived(ledger, known)
  }
  const known = await readMeta<Incoming>(ledger, META.transfers)
  return notArrived(ledger, known ?? { transfers: [], asOf: null })
}

async function notArrived(ledger: LedgerDb, known: Incoming): Promise<Incoming> {
  const arrived = await arrivedAlready(ledger)
  return { ...known, transfers: known.transfers.filter(({ id }) => !arrived.has(id)) }
}
