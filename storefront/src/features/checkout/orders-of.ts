import type { PlaceOrderRequest, Quote } from "@ocop/contracts"
import type { Basket } from "../basket/basket-lines"
import type { GiftGroup } from "../gifts/gift-groups"
import { parcelOrder } from "../gifts/gift-parcels"
import type { SentGift } from "../gifts/parcel-rows"
import { countingVoucher } from "../offers/quote-offers"
import { type CheckoutForm, orderRequestOf } from "./checkout-form"

/** An order to be sent, and what of the basket is in it. */
export type OrderToSend = {
  id: string
  order: PlaceOrderRequest
  isOwn: boolean
  giftIds: string[]
}

type Checkout = {
  form: CheckoutForm
  basket: Basket
  /** Gift baskets that travel with the buyer's goods. */
  own: readonly GiftGroup[]
  sent: readonly SentGift[]
  /** Of the buyer's own goods; null where all of it goes to somebody else. */
  quote: Quote | null
  locale: "vi" | "en"
}

/** The buyer's own goods first, then each parcel for somebody else, at the prices on screen. */
export function ordersOf({ form, basket, own, sent, quote, locale }: Checkout): OrderToSend[] {
  const orders: OrderToSend[] = []
  if (quote) {
    const more = { voucher: countingVoucher(quote), gifts: own }
    const order = orderRequestOf(form, basket, quote, locale, more)
    orders.push({ id: "own", order, isOwn: true, giftIds: own.map(({ giftId }) => giftId) })
  }
  for (const { gift, to, state } of sent) {
    if (state.status !== "ready") continue
    const order = parcelOrder(form, { gift, to }, state.quote, locale)
    orders.push({ id: gift.giftId, order, isOwn: false, giftIds: [gift.giftId] })
  }
  return orders
}
