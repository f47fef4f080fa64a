import { tillReference } from "@ocop/vn"
import type { Asking } from "./basket-draft"
import { written } from "./disk-refusal"
import { uuidV7 } from "./ids"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META } from "./register-identity"
import type { TillData } from "./till-data"

/**
 * What a customer is asked to pay for a web order outside of the drawer: on disk from the moment its code
 * is shown until it is booked or given up, so that money on its way finds its order after a crash too.
 */
export type OrderAsking = Asking & { id: string; orderCode: string }

const all = async (ledger: LedgerDb) =>
  (await readMeta<OrderAsking[]>(ledger, META.orderAskings)) ?? []

/** What is being asked for an order; null: nothing. */
export const askingOf = async (ledger: LedgerDb, orderCode: string): Promise<OrderAsking | null> =>
  (await all(ledger)).find((asking) => asking.orderCode === orderCode) ?? null

/** Nothing is asked for it any more; also inside of a caller's transaction. */
export async function forgetAsking(ledger: LedgerDb, id: string): Promise<void> {
  const left = (await all(ledger)).filter((asking) => asking.id !== id)
  await writeMeta(ledger, META.orderAskings, left)
}

/** Begins to ask for a payment of so many đồng; null where this till cannot ask that way. */
export async function askForOrder(
  { ledger, now, register, replica }: Pick<TillData, "ledger" | "now" | "register" | "replica">,
  { orderCode, kind, amount }: Pick<OrderAsking, "orderCode" | "kind" | "amount">,
): Promise<OrderAsking | null> {
  const place = register.get()
  if (!place || (kind === "vietqr" && !replica.get()?.outlet.seller.bank)) return null
  const since = now()
  const id = uuidV7(since)
  const purpose = kind === "vietqr" ? tillReference(place, id) : null
  const asking: OrderAsking = { id, orderCode, kind, amount, purpose, since }
  // The code may be shown all the same: what the disk refuses is said when the money is booked.
  await written(() =>
    ledger.transaction("rw", ledger.meta, async () => {
      const others = (await all(ledger)).filter((other) => other.orderCode !== orderCode)
      await writeMeta(ledger, META.orderAskings, [...others, asking])
    }),
  )
  return asking
}
