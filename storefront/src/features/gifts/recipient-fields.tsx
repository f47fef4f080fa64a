"use client"

import { Field } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useMemo, useState } from "react"
import { formatDay, formatMoney } from "@/lib/text/format"
import { nationalDigits } from "../checkout/checkout-form"
import { errorKey } from "../checkout/error-key"
import { type QuoteState, quoteOf } from "../checkout/quote-state"
import { useQuote } from "../checkout/use-quote"
import { DeliveryRefused } from "../delivery/delivery-refused"
import { CommuneSearch } from "../place/commune-search"
import { placeFields } from "../place/place-label"
import type { GiftGroup, Recipient } from "./gift-groups"
import { parcelQuoteRequest, type RecipientField, recipientErrors } from "./gift-parcels"
import { GiftShort } from "./gift-short"
import { GiftGathered } from "./gift-words"
import { WishDay } from "./wish-day"

type Props = {
  gift: GiftGroup
  to: Recipient
  isChecked: boolean
  askedAgain: number
  change(part: Partial<Recipient>): void
  onQuote(giftId: string, state: QuoteState): void
}

/** Name, number, address and day of who gets a basket, and what its own parcel costs. */
export function RecipientFields({ gift, to, isChecked, askedAgain, change, onQuote }: Props) {
  const t = useTranslations("checkout")
  const words = useTranslations("gifts")
  const locale = useLocale()
  const { giftId } = gift
  const [touched, setTouched] = useState<ReadonlySet<RecipientField>>(new Set())
  const { communeCode, provinceCode } = to
  const request = useMemo(
    () => parcelQuoteRequest(gift, { communeCode, provinceCode }),
    [gift, communeCode, provinceCode],
  )
  const { state, again } = useQuote(request)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new count asks again
  useEffect(() => {
    if (askedAgain > 0) again()
  }, [askedAgain])
  useEffect(() => onQuote(giftId, state), [giftId, state, onQuote])
  const quote = quoteOf(state)
  const days = quote?.giftDays ?? null
  const errors = recipientErrors(to, days)
  const shown = (field: RecipientField) => {
    if (!isChecked && !touched.has(field)) return undefined
    const error = errors[field]
    return error && t(errorKey(error), { digits: nationalDigits(to.phone).length })
  }
  const touch = (field: RecipientField) => () => setTouched((before) => new Set(before).add(field))
  const id = (field: RecipientField) => `${giftId}-${field}`
  return (
    <div className="mt-5 flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          id={id("name")}
          label={t("name")}
          autoComplete="off"
          maxLength={120}
          value={to.name}
          error={shown("name")}
          onChange={(event) => change({ name: event.target.value })}
          onBlur={touch("name")}
        />
        <Field
          id={id("phone")}
          label={t("phone")}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={20}
          value={to.phone}
          error={shown("phone")}
          onChange={(event) => change({ phone: event.target.value })}
          onBlur={touch("phone")}
        />
      </div>
      <CommuneSearch
        id={id("commune")}
        label={t("commune")}
        hint={t("communeHint")}
        initial={to.communeName}
        error={shown("commune")}
        onBlur={touch("commune")}
        onChoose={(place) => change({ ...placeFields(place), wishedOn: "" })}
      />
      <Field
        id={id("line")}
        label={t("line")}
        autoComplete="off"
        maxLength={200}
        value={to.line}
        error={shown("line")}
        onChange={(event) => change({ line: event.target.value })}
        onBlur={touch("line")}
      />
      <WishDay
        id={id("wishedOn")}
        days={days}
        value={to.wishedOn}
        error={shown("wishedOn")}
        onChange={(wishedOn) => change({ wishedOn })}
      />
      <GiftShort lines={gift.lines} quote={quote} />
      {quote?.delivery && days && (
        <p className="text-small">
          <b className="font-[650]">
            {words("parcelAlone", { amount: formatMoney(quote.totals.shipping, locale) })}
          </b>{" "}
          {words("soonest", { day: formatDay(days.from, locale) })}{" "}
          <GiftGathered outlets={quote.gifts[0]?.outlets ?? 0} />
        </p>
      )}
      {quote?.deliveryProblem && (
        <p className="text-small font-[650] text-lac">
          <DeliveryRefused quote={quote} />
        </p>
      )}
    </div>
  )
}
