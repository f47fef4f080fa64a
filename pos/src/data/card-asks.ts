import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
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

/**
 * Written before the machine is touched: power may go while the customer's card is in it. One an order;
 * a second tap changes nothing.
 */
export const keepCardAsk = (ledger: LedgerDb, ask: CardAskOfOrder): Promise<void> =>
  ledger.transaction("rw", [ledger.meta, ledger.facts], async () => {
    const known = await readMeta<CardAskOfOrder>(ledger, META.cardAsk(ask.orderCode))
    if (known && !(await ledger.facts.get(known.id))) return
    await writeMeta(ledger, META.cardAsk(ask.orderCode), ask)
  })

/** The machine took nothing, or what it took is booked. */
export const forgetCardAsk = (ledger: LedgerDb, ask: CardAskOfOrder): Promise<void> =>
  ledger.transaction("rw", [ledger.meta], async () => {
    const known = await readMeta<CardAskOfOrder>(ledger, META.cardAsk(ask.orderCode))
    if (known?.id === ask.id) await ledger.meta.delete(META.cardAsk(ask.orderCode))
  })
