import { type LedgerDb, writeMeta } from "./ledger-db"
import { META } from "./register-identity"

/**
 * A customer of a web order was asked to pay by card, and nobody has said yet what the machine did. Đồng;
 * `since` in epoch milliseconds. Its id becomes that of the money's fact, so it is booked only once.
 */
export type CardAskOfOrder = { id: string; orderCode: string; amount: number; since: number }

const PREFIX = META.cardAsk("")

/** What is asked for and not answered, the oldest first; a machine may have taken money for each. */
export const openCardAsks = (ledger: LedgerDb): Promise<CardAskOfOrder[]> =>
  ledger.transaction("r", [ledger.meta, ledger.facts], async () => {
    const rows = await ledger.meta.where("key").startsWith(PREFIX).toArray()
    const asks = rows.map(({ value }) => value as CardAskOfOrder)
    const booked = await ledger.facts.bulkGet(asks.map(({ id }) => id))
    return asks.filter((_, i) => !booked[i]).sort((a, b) => a.since - b.since)
  })

/** Written before the machine is touched: power may go while the customer's card is in it. */
export async function keepCardAsk(ledger: LedgerDb, ask: CardAskOfOrder): Promise<void> {
  await writeMeta(ledger, META.cardAsk(ask.id), ask)
}

/** The machine took nothing, or what it took is booked. */
export const forgetCardAsk = (ledger: LedgerDb, { id }: CardAskOfOrder): Promise<void> =>
  ledger.meta.delete(META.cardAsk(id))
