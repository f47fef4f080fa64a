import type { HeldBasket, PosSku } from "@ocop/contracts"
import { isExpired } from "@ocop/domain"
import { lotOf } from "../../data/lot-of"
import type { Replica } from "../../data/replica"
import type { Counter } from "../sell/counter/counter"

type Shop = { replica: Replica; day: string }
type Line = HeldBasket["lines"][number]

/** Goods of a line, where they may be sold here today; null where not. */
function sellable({ skuId, qtyMilli, ...lot }: Line, { replica, day }: Shop): PosSku | null {
  const sku = replica.sku(skuId)
  if (!sku || (sku.alcohol && !replica.outlet.maySellAlcohol)) return null
  // Only what is weighed can wait for its weight.
  if (qtyMilli === null && sku.sellMode !== "WEIGHT") return null
  const ends = [lot.expiresOn, lotOf(lot, sku)?.expiresOn ?? null]
  return ends.some((end) => isExpired(end, day)) ? null : sku
}

/** Whether something of a basket may only be sold to a customer who is of age. */
export const asksAge = ({ lines }: HeldBasket, shop: Shop): boolean =>
  lines.some((line) => sellable(line, shop)?.alcohol)

/**
 * Puts the goods of another register's basket into the one in front, one after the other through the
 * door of scans: at this till's prices, and asked about where a scan would ask. The cashier has seen
 * that the customer is of age, if `asksAge`. Answers the names of what stayed behind.
 */
export function copyBasket(counter: Counter, { lines }: HeldBasket, shop: Shop): string[] {
  const left: string[] = []
  for (const line of lines) {
    const sku = sellable(line, shop)
    if (!sku) {
      left.push(shop.replica.sku(line.skuId)?.tillName ?? line.skuId)
      continue
    }
    const { qtyMilli, lotNo, expiresOn } = line
    const told = lotNo || expiresOn ? { lot: { lotNo, expiresOn, serial: null } } : {}
    const waiting = counter.basket().toWeigh?.length ?? 0
    const via = qtyMilli !== null && sku.sellMode === "WEIGHT" ? "scale" : "tap"
    const isIn = counter.add(sku, qtyMilli, via, told)
    if (isIn || (counter.basket().toWeigh?.length ?? 0) > waiting) continue
    if (counter.store.get().band.kind === "adult") counter.confirmAdult()
    else left.push(sku.tillName)
  }
  return left
}
