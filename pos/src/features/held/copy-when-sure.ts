import type { HeldBasket } from "@ocop/contracts"
import type { Till } from "../../app/till-context"
import { hasGoods, lockOf } from "../../data/basket-draft"
import { asksAge, copyBasket } from "./copy-basket"
import type { Confirmed } from "./find-held"

export type Asked = {
  basket: HeldBasket
  /** The cashier has seen that the customer is of age. */
  isAdult: boolean
  confirm: () => Promise<Confirmed>
  /** Whether the basket is still looked at. */
  isHere: () => boolean
}

export type CopyEnd = "ask-age" | "changed" | "barred" | "walked-away" | { left: string[] }

/**
 * Copies a basket once the server said that it is still as it is shown. Much may happen while it is
 * asked: whoever walked away, closed the session or scanned for somebody else gets nothing copied.
 */
export async function copyWhenSure(
  { counter, data, view }: Pick<Till, "counter" | "data" | "view">,
  { basket, isAdult, confirm, isHere }: Asked,
): Promise<CopyEnd> {
  const mayAskAge = () => {
    const replica = data.replica.get()
    if (!replica || isAdult || counter.basket().adult) return false
    return asksAge(basket, { replica, day: data.today() })
  }
  if (mayAskAge()) return "ask-age"
  const { id } = counter.basket()
  const word = await confirm()
  if (!isHere() || view.get() !== "held") return "walked-away"
  if (word !== "same") return word
  const replica = data.replica.get()
  const own = counter.basket()
  const isFree = own.id === id && !hasGoods(own) && !lockOf(own)
  if (!replica || !isFree || !data.session.get()) return "walked-away"
  // Prices may have come meanwhile, and with them what asks for the age.
  if (mayAskAge()) return "ask-age"
  return { left: copyBasket(counter, basket, { replica, day: data.today() }) }
}
