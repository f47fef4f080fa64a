"use client"

import type { GiftDays } from "@ocop/contracts"
import { Choice } from "@ocop/ui"
import { useTranslations } from "next-intl"
import type { CheckoutForm } from "../checkout/checkout-form"
import type { QuoteState } from "../checkout/quote-state"
import { GiftArt } from "./gift-art"
import type { GiftGroup } from "./gift-groups"
import { NO_RECIPIENT } from "./gift-parcels"
import { GiftName } from "./gift-words"
import { RecipientFields } from "./recipient-fields"
import { WishDay } from "./wish-day"

type Props = {
  gifts: readonly GiftGroup[]
  form: CheckoutForm
  /** When the buyer's own goods can come; null before a place is known, and for pickup. */
  ownDays: GiftDays | null
  /** The form was sent with gaps: all of them are shown. */
  isChecked: boolean
  wishError?: string | undefined
  /** Asks about every parcel anew when it changes. */
  askedAgain: number
  change(part: Partial<CheckoutForm>): void
  onQuote(giftId: string, state: QuoteState): void
}

/** Who gets which basket: the buyer with the rest, or somebody else as a parcel of its own. */
export function GiftRecipients(props: Props) {
  const { gifts, form, ownDays, isChecked, wishError, askedAgain, change, onQuote } = props
  const t = useTranslations("gifts")
  const { recipients } = form
  const set = (giftId: string, to: (typeof recipients)[string]) =>
    change({ recipients: { ...recipients, [giftId]: to } })
  return (
    <section aria-labelledby="gift-who">
      <h2 id="gift-who" className="mb-4 text-h2-page">
        {t("who", { count: gifts.length })}
      </h2>
      <ul className="flex flex-col gap-7">
        {gifts.map((gift, n) => {
          const to = recipients[gift.giftId]
          return (
            <li key={gift.giftId} className="border-t-[1.5px] border-ink pt-4">
              <fieldset>
                <legend className="mb-3 flex items-center gap-4">
                  <GiftArt
                    images={gift.lines.map(({ image }) => image)}
                    className="w-18 aspect-square rounded-tick"
                  />
                  <span className="text-panel">
                    {n + 1}. <GiftName of={gift} />
                  </span>
                </legend>
                <div className="grid gap-3 sm:grid-cols-2">
                  <Choice
                    name={`to-${gift.giftId}`}
                    checked={!to}
                    onChange={() => set(gift.giftId, undefined)}
                    title={t("toMe")}
                    note={t("toMeText")}
                  />
                  <Choice
                    name={`to-${gift.giftId}`}
                    checked={Boolean(to)}
                    onChange={() => set(gift.giftId, to ?? NO_RECIPIENT)}
                    title={t("toOther")}
                    note={t("toOtherText")}
                  />
                </div>
              </fieldset>
              {to && (
                <RecipientFields
                  gift={gift}
                  to={to}
                  isChecked={isChecked}
                  askedAgain={askedAgain}
                  change={(part) => set(gift.giftId, { ...to, ...part })}
                  onQuote={onQuote}
                />
              )}
            </li>
          )
        })}
      </ul>
      {gifts.some(({ giftId }) => !recipients[giftId]) && form.mode === "delivery" && (
        <div className="mt-5">
          <WishDay
            id="checkout-wishedOn"
            days={ownDays}
            value={form.wishedOn}
            error={wishError && t("errors.wishedOn")}
            onChange={(wishedOn) => change({ wishedOn })}
          />
        </div>
      )}
    </section>
  )
}
