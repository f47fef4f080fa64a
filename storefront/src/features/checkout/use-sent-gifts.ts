"use client"

import { useCallback, useState } from "react"
import { recipientErrors, sortGifts } from "../gifts/gift-parcels"
import { useGifts } from "../gifts/gift-store"
import type { SentGift } from "../gifts/parcel-rows"
import type { CheckoutForm } from "./checkout-form"
import { type QuoteState, quoteOf } from "./quote-state"

const NOTHING_ASKED: QuoteState = { status: "idle" }

/** A field of another part of the form that is not filled in, by its id. */
export type Gap = { id: string; error: string; phone?: string }

/**
 * The gift baskets of the checkout: those that travel with the buyer's goods, and those that somebody
 * else gets, each with the quote that its fields ask for and tell by `onQuote`.
 */
export function useSentGifts({ recipients }: Pick<CheckoutForm, "recipients">) {
  const gifts = useGifts()
  const [quotes, setQuotes] = useState<Readonly<Record<string, QuoteState>>>({})
  const [askedAgain, setAskedAgain] = useState(0)
  const onQuote = useCallback(
    (giftId: string, state: QuoteState) => setQuotes((before) => ({ ...before, [giftId]: state })),
    [],
  )
  const { own, sent: toOthers } = sortGifts(gifts, recipients)
  const sent: SentGift[] = toOthers.map((one) => ({
    ...one,
    state: quotes[one.gift.giftId] ?? NOTHING_ASKED,
  }))
  const gaps: Gap[] = sent.flatMap(({ gift: { giftId }, to, state }) =>
    Object.entries(recipientErrors(to, quoteOf(state)?.giftDays ?? null)).map(([field, error]) => ({
      id: `${giftId}-${field}`,
      error,
      phone: to.phone,
    })),
  )
  const needsAge = sent.some(({ state }) => quoteOf(state)?.needsAgeConfirmation)
  const askAgain = () => setAskedAgain((n) => n + 1)
  return { gifts, own, sent, gaps, needsAge, askedAgain, askAgain, onQuote }
}
