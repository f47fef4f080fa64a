import type { Replica } from "../../data/replica"
import type { Counter } from "../sell/counter/counter"
import type { GiftLine } from "./gift-facts"

/** Whether something of a gift may only be sold to a customer who is of age. */
export const giftAsksAge = (lines: readonly GiftLine[], { sku }: Pick<Replica, "sku">): boolean =>
  lines.some(({ skuId }) => sku(skuId)?.alcohol)

/**
 * Puts all of a gift into the basket in front, through the door of scans. The cashier has seen that the
 * customer is of age, if `giftAsksAge`: two questions of age would stand in one place, and the goods of the
 * first be lost.
 */
export function addGift(
  counter: Counter,
  lines: readonly GiftLine[],
  replica: Pick<Replica, "sku">,
): void {
  for (const { skuId, qtyMilli } of lines) {
    const sku = replica.sku(skuId)
    if (!sku || counter.add(sku, qtyMilli, "tap")) continue
    const { band } = counter.store.get()
    if (band.kind === "adult" && band.skuId === skuId) counter.confirmAdult()
  }
}
