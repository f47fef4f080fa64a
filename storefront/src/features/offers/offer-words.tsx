"use client"

import type { Quote, QuoteOffer } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatMoney } from "@/lib/text/format"
import { wordsIn } from "../catalogue/goods-name"
import { priceOffers, sumOffers } from "./quote-offers"

/** Why a price is lower, and until when. */
function Reason({ offer }: { offer: QuoteOffer }) {
  const t = useTranslations("offers")
  const locale = useLocale()
  const { text, lang } = wordsIn(locale, offer.name, offer.nameEn)
  return (
    <>
      <span lang={lang}>{text}</span>
      {", "}
      {t("until", { day: formatDay(offer.lastDay, locale) })}
    </>
  )
}

/** The reasons under a line whose price is lowered; nothing for others. */
export function LineOffers({ quote, skuId }: { quote: Quote; skuId: string }) {
  const t = useTranslations("offers")
  const locale = useLocale()
  return priceOffers(quote, skuId).map(({ offer, amount }) => (
    <p key={offer.id} className="mt-0.5 text-small text-tea">
      {t("less", { amount: formatMoney(amount, locale) })}
      {": "}
      <Reason offer={offer} />
    </p>
  ))
}

/** What a line costs, đồng; the price before stands struck through above it. */
export function LineAmount({ gross, now }: { gross: number; now: number }) {
  const t = useTranslations("offers")
  const locale = useLocale()
  return (
    <span className="flex flex-col items-end whitespace-nowrap">
      {gross > now && (
        <s className="text-small font-[500] text-ink2">
          <span className="o-hidden">{t("before")} </span>
          {formatMoney(gross, locale)}
        </s>
      )}
      <span className="font-[700]">
        {gross > now && <span className="o-hidden">{t("now")} </span>}
        {formatMoney(now, locale)}
      </span>
    </span>
  )
}

/** Rows of a sum's table: what promotions and the voucher take off it. */
export function OfferRows({ quote }: { quote: Quote }) {
  const locale = useLocale()
  return sumOffers(quote).map((offer) => (
    <div key={offer.id} className="contents text-tea">
      <dt className="pr-4">
        <Reason offer={offer} />
      </dt>
      <dd className="text-right whitespace-nowrap">−{formatMoney(offer.amount, locale)}</dd>
    </div>
  ))
}
