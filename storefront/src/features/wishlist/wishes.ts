import type { BasketLine } from "../basket/basket-lines"
import { readBasket } from "../basket/basket-lines"

/** Something kept for later: a pack as the shopper saw it. */
export type Wish = Omit<BasketLine, "qtyMilli">

/** As many as the live count of stock is asked for at once. */
export const MOST_WISHES = 60

/** Keeps a pack, newest first, or lets go of it when it is kept already. */
export function toggled(wishes: readonly Wish[], wish: Wish): Wish[] {
  const others = wishes.filter((one) => one.skuId !== wish.skuId)
  if (others.length < wishes.length) return others
  return [wish, ...others].slice(0, MOST_WISHES)
}

/** This browser's list with what the account adds to it, each pack once. */
export function joined(here: readonly Wish[], account: readonly Wish[]): Wish[] {
  const known = new Set(here.map(({ skuId }) => skuId))
  return [...here, ...account.filter(({ skuId }) => !known.has(skuId))].slice(0, MOST_WISHES)
}

/** What was stored, as far as it is a list of packs. */
export function readWishes(stored: unknown): Wish[] {
  if (!Array.isArray(stored)) return []
  // A wish is a basket line without its quantity: the same check holds.
  const lines = stored.map((one: unknown) =>
    typeof one === "object" && one !== null ? { ...one, qtyMilli: 1000 } : one,
  )
  return readBasket(lines).map(({ qtyMilli: _qtyMilli, ...wish }) => wish)
}
