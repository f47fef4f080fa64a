import type { CashMovedFact, OrderTender } from "@ocop/contracts"
import { nextStamp } from "@ocop/sync"
import { append, factStores } from "./append-fact"
import { isoOf, type Now } from "./clock"
import { uuidV7 } from "./ids"
import { type LedgerDb, readMeta } from "./ledger-db"
import { META } from "./register-identity"
import { openSessionOf } from "./session-facts"

export type CashMove = Pick<CashMovedFact, "direction" | "reason" | "amount" | "note"> & {
  /** The web order that a customer pays for. */
  orderCode?: string
  /** How it is paid, where not in cash. */
  tender?: OrderTender
}

/** A payment that was asked for before it is booked: its id becomes the fact's, so it is booked once. */
type Asked = { id: string; settle: () => Promise<void> }

/**
 * Books money that comes in or goes out besides sales, and settles in the same transaction what was
 * asked for it. Null where no session is open.
 */
export function moveCash(
  db: LedgerDb,
  input: { staffId: string; move: CashMove; asked?: Asked },
  now: Now,
): Promise<CashMovedFact | null> {
  return db.transaction("rw", factStores(db), async () => {
    const { asked } = input
    const known = asked && (await db.facts.get(asked.id))
    if (known?.fact.kind === "cash-moved") return known.fact
    const session = await openSessionOf(db)
    if (!session) return null
    const atMs = nextStamp(await readMeta<number>(db, META.lastAt), now())
    const fact = {
      kind: "cash-moved",
      id: asked?.id ?? uuidV7(atMs),
      at: isoOf(atMs),
      staffId: input.staffId,
      sessionId: session.id,
      ...input.move,
    } as CashMovedFact
    await append(db, fact, atMs)
    await asked?.settle()
    return fact
  })
}
