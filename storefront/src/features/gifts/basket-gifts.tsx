"use client"

import type { Quote } from "@ocop/contracts"
import { DemoTag, Field } from "@ocop/ui"
import { Trash2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { costOf } from "./build-gift"
import { GiftArt } from "./gift-art"
import { GiftContent } from "./gift-content"
import type { GiftGroup } from "./gift-groups"
import { GiftShort } from "./gift-short"
import { giftActions, useGifts } from "./gift-store"
import { GiftExpiry, GiftGathered, GiftName, GiftStars, PackingName } from "./gift-words"
import { CARD_MAX } from "./limits"

/** The gift baskets in the shopper's, each with its card. */
export function BasketGifts({ quote }: { quote: Quote | null }) {
  const t = useTranslations("gifts")
  const gifts = useGifts()
  if (gifts.length === 0) return null
  return (
    <section aria-labelledby="basket-gifts" className="mt-9">
      <h2 id="basket-gifts" className="mb-4 text-h2-page">
        {t("inBasket")}
      </h2>
      <ul className="border-t-[1.5px] border-ink">
        {gifts.map((gift) => (
          <GiftRow key={gift.giftId} gift={gift} quote={quote} />
        ))}
      </ul>
      <p className="mt-3 text-small text-ink2">{t("recipientLater")}</p>
    </section>
  )
}

function GiftRow({ gift, quote }: { gift: GiftGroup; quote: Quote | null }) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  const { giftId, lines, card } = gift
  const quoted = quote?.gifts.find((one) => one.giftId === giftId)
  const packing = quoted?.packing ?? gift.packing
  const cost = quoted ? quoted.goods + packing.amount : costOf(lines, packing.amount)
  return (
    <li className="grid gap-x-6 gap-y-4 border-b border-line py-5 sm:grid-cols-[11rem_1fr]">
      <GiftArt images={lines.map(({ image }) => image)} className="aspect-[1.25] rounded-art" />
      <div className="min-w-0">
        <div className="flex items-start justify-between gap-4">
          <h3 className="text-h3">
            <GiftName of={gift} />
          </h3>
          <span className="flex items-center gap-2 font-[700] whitespace-nowrap">
            {formatMoney(cost, locale)}
            {packing.isDemo && <DemoTag words={t("demo")} />}
          </span>
        </div>
        {quoted && (
          <p className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-small">
            <GiftStars stars={quoted.stars} />
            <span>
              <GiftExpiry expiresOn={quoted.expiresOn} />
            </span>
          </p>
        )}
        <GiftContent lines={lines} className="mt-2 text-small" />
        <GiftShort lines={lines} quote={quote} />
        <p className="py-1 text-small text-ink2">
          <PackingName packing={packing} /> · {formatMoney(packing.amount, locale)}
          {quoted && quoted.outlets > 1 && (
            <span className="block">
              <GiftGathered outlets={quoted.outlets} />
            </span>
          )}
        </p>
        <Field
          id={`card-${giftId}`}
          label={t("card")}
          hint={t("cardHint", { left: CARD_MAX - card.length })}
          className="mt-3"
        >
          <textarea
            id={`card-${giftId}`}
            className="o-input min-h-24 py-3"
            aria-describedby={`card-${giftId}-note`}
            maxLength={CARD_MAX}
            value={card}
            onChange={(event) => giftActions.setCard(giftId, event.target.value)}
          />
        </Field>
        <button
          type="button"
          onClick={() => giftActions.remove([giftId])}
          className="mt-2 inline-flex min-h-11 items-center gap-2 text-small text-ink2 hover:underline"
        >
          <Trash2 aria-hidden size={18} strokeWidth={1.8} />
          {t("remove")}
        </button>
      </div>
    </li>
  )
}
