"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { type QuoteState, quoteOf } from "../checkout/quote-state"
import type { GiftGroup, Recipient } from "./gift-groups"
import { GiftName } from "./gift-words"

export type SentGift = { gift: GiftGroup; to: Recipient; state: QuoteState }

/** What each basket for somebody else costs, its own delivery counted in. */
export function ParcelRows({ sent }: { sent: readonly SentGift[] }) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  return sent.map(({ gift, to, state }) => {
    const quote = quoteOf(state)
    return (
      <div key={gift.giftId} className="contents">
        <dt className="pr-4">
          {t("sentTo", { name: to.name.trim() || t("toOther") })}
          <span className="block text-small text-ink2">
            <GiftName of={gift} />
            {quote &&
              to.communeCode !== "" &&
              ` · ${t("parcel", { amount: formatMoney(quote.totals.shipping, locale) })}`}
          </span>
        </dt>
        <dd className="text-right whitespace-nowrap">
          {quote && formatMoney(quote.totals.total, locale)}
        </dd>
      </div>
    )
  })
}

/** Đồng of all parcels, as far as they are quoted. */
export function sumOfSent(sent: readonly SentGift[], of: "total" | "vat"): number {
  return sent.reduce((sum, { state }) => sum + (quoteOf(state)?.totals[of] ?? 0), 0)
}

/** Whether all of them can be ordered at the prices on screen. */
export function areReady(sent: readonly SentGift[]): boolean {
  return sent.every(
    ({ state }) =>
      state.status === "ready" &&
      state.quote.deliveryProblem === null &&
      state.quote.lines.every(({ problem }) => problem === null),
  )
}
