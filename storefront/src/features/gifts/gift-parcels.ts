import type { GiftDays, PlaceOrderRequest, Quote, QuoteRequest } from "@ocop/contracts"
import { type CheckoutForm, orderRequestOf, phoneError } from "../checkout/checkout-form"
import { type GiftGroup, giftInputOf, type Recipient } from "./gift-groups"

export const NO_RECIPIENT: Recipient = {
  ...{ name: "", phone: "", communeCode: "", provinceCode: "", communeName: "" },
  ...{ line: "", wishedOn: "" },
}

export type RecipientField = "name" | "phone" | "commune" | "line" | "wishedOn"
/** What is wrong with a field, as the last part of a message key. */
export type RecipientErrors = Partial<Record<RecipientField, string>>

/** What was stored of receivers, as far as all of it is texts. */
export function readRecipients(stored: unknown): CheckoutForm["recipients"] {
  const known = Object.entries(stored ?? {}).flatMap(([giftId, value]) => {
    const texts = (value ?? {}) as Record<string, unknown>
    const isWhole = Object.keys(NO_RECIPIENT).every((key) => typeof texts[key] === "string")
    return isWhole ? [[giftId, texts as Recipient] as const] : []
  })
  return Object.fromEntries(known)
}

/** Whether a day can be wished for; none given is as soon as it can be. */
export function isWishable(day: string, days: GiftDays | null): boolean {
  return day === "" || (days !== null && days.from <= day && day <= days.to)
}

/** Everything that keeps this basket from being sent. */
export function recipientErrors(to: Recipient, days: GiftDays | null): RecipientErrors {
  const all: RecipientErrors = {
    name: to.name.trim() === "" ? "name" : undefined,
    phone: phoneError(to.phone),
    commune: to.communeCode === "" ? "commune" : undefined,
    line: to.line.trim().length < 3 ? "line" : undefined,
    wishedOn: isWishable(to.wishedOn, days) ? undefined : "wishedOn",
  }
  return Object.fromEntries(Object.entries(all).filter(([, error]) => error !== undefined))
}

/** The baskets that travel with the buyer's own goods, and those that somebody else gets. */
export function sortGifts(
  gifts: readonly GiftGroup[],
  recipients: CheckoutForm["recipients"],
): { own: GiftGroup[]; sent: { gift: GiftGroup; to: Recipient }[] } {
  const own = gifts.filter(({ giftId }) => !recipients[giftId])
  const sent = gifts.flatMap((gift) => {
    const to = recipients[gift.giftId]
    return to ? [{ gift, to }] : []
  })
  return { own, sent }
}

/** What is asked about a basket for somebody else: only the commune decides what its parcel costs. */
export function parcelQuoteRequest(
  gift: GiftGroup,
  { communeCode, provinceCode }: Pick<Recipient, "communeCode" | "provinceCode">,
): QuoteRequest {
  return {
    lines: [],
    gifts: [{ ...giftInputOf(gift), card: "" }],
    fulfilment: communeCode ? { mode: "delivery", communeCode, provinceCode, line: "---" } : null,
  }
}

/** One basket for one person, as an order of its own. */
export function parcelOrder(
  form: CheckoutForm,
  { gift, to }: { gift: GiftGroup; to: Recipient },
  quote: Pick<Quote, "quoteHash" | "consents">,
  locale: "vi" | "en",
): PlaceOrderRequest {
  const { communeCode, provinceCode, communeName, line, wishedOn } = to
  const door = { communeCode, provinceCode, communeName, line }
  const there = { mode: "delivery" as const, ...door, wishedOn }
  return {
    ...orderRequestOf({ ...form, ...there }, [], quote, locale, { gifts: [gift] }),
    recipient: { name: to.name.trim(), phone: to.phone.trim() },
  }
}
