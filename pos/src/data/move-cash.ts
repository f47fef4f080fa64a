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
  /** How it is paid; absent: in cash. */
  tender?: OrderTender
}

/**
 * Books money that comes in or goes out besides sales, once an `id` where one is given. Null where no
 * session is open.
 */
export function moveCash(
  db: LedgerDb,
  input: { staffId: string; move: CashMove; id?: string | undefined },
  now: Now,
): Promise<CashMovedFact | null> {
  return db.transaction("rw", factStores(db), async () => {
    const known = input.id === undefined ? undefined : await db.facts.get(input.id)
    if (known?.fact.kind === "cash-moved") return known.fact
    const session = await openSessionOf(db)
    if (!session) return null
    const atMs = nextStamp(await readMeta<number>(db, META.lastAt), now())
    const fact = {
      kind: "cash-moved",
      id: input.id ?? uuidV7(atMs),
      at: isoOf(atMs),
      staffId: input.staffId,
      sessionId: session.id,
      ...input.move,
    } as CashMovedFact
    await append(db, fact, atMs)
    return fact
  })
}
