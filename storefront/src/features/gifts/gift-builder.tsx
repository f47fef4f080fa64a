"use client"

import type { GiftPacking, QuoteRequest } from "@ocop/contracts"
import { Choice, DemoTag, Field } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { formatFigure, formatMoney } from "@/lib/text/format"
import { quoteOf } from "../checkout/quote-state"
import { useQuote } from "../checkout/use-quote"
import { AddGift } from "./add-gift"
import { BudgetBar } from "./budget-bar"
import { costOf, type Choice as Goods, linesOf, type Picked } from "./build-gift"
import { GiftArt } from "./gift-art"
import { GiftContent } from "./gift-content"
import { GiftExpiry, GiftStars, PackingName } from "./gift-words"
import { LINES_MAX } from "./limits"
import { type Pickable, PickList } from "./pick-list"

const BUDGETS = [300_000, 500_000, 1_000_000, 2_000_000]
// A fixed id: this basket is only asked about, and gets one of its own when it is added.
const DRAFT_ID = "00000000-0000-4000-8000-000000000000"

type Props = { goods: readonly Pickable[]; packings: readonly GiftPacking[] }

const choiceOf = ({ badge: _badge, producer: _producer, ...choice }: Pickable): Goods => choice

/** Goods of several makers put together within a sum, with what is true of the basket as it grows. */
export function GiftBuilder({ goods, packings }: Props) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  const [budget, setBudget] = useState(BUDGETS[1] ?? 0)
  const [code, setCode] = useState(packings[0]?.code)
  const [picked, setPicked] = useState<Picked>({})
  const packing = packings.find((one) => one.code === code)
  const lines = useMemo(() => linesOf(goods.map(choiceOf), picked), [goods, picked])
  const request = useMemo<QuoteRequest | null>(() => {
    if (!code || lines.length === 0) return null
    const wanted = lines.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli }))
    const gift = { giftId: DRAFT_ID, packingCode: code, card: "", lines: wanted }
    return { lines: [], gifts: [gift], fulfilment: null }
  }, [code, lines])
  const { state } = useQuote(request)
  if (!packing) return null
  const quote = request && state.status === "ready" ? quoteOf(state) : null
  const [gift] = quote?.gifts ?? []
  const isShort = quote?.lines.some(({ problem }) => problem !== null) ?? false
  const cost = costOf(lines, packing.amount)
  const left = budget - cost
  return (
    <div className="grid items-start gap-x-18 gap-y-9 lg:grid-cols-[1fr_26rem]">
      <div className="flex min-w-0 flex-col gap-7">
        <div className="grid gap-x-7 gap-y-5 sm:grid-cols-[14rem_1fr]">
          <Field id="gift-budget" label={t("budget")}>
            <select
              id="gift-budget"
              className="o-input"
              value={budget}
              onChange={(event) => setBudget(Number(event.target.value))}
            >
              {BUDGETS.map((amount) => (
                <option key={amount} value={amount}>
                  {formatMoney(amount, locale)}
                </option>
              ))}
            </select>
          </Field>
          <fieldset className="flex flex-col gap-2">
            <legend className="o-label mb-2">{t("packing")}</legend>
            {packings.map((one) => (
              <Choice
                key={one.code}
                name="gift-packing"
                value={one.code}
                checked={one.code === code}
                onChange={() => setCode(one.code)}
                title={<PackingName packing={one} />}
                cost={formatMoney(one.amount, locale)}
              />
            ))}
          </fieldset>
        </div>
        <PickList
          goods={goods}
          picked={picked}
          left={left}
          isFull={lines.length >= LINES_MAX}
          onPick={setPicked}
        />
      </div>
      <section
        aria-label={t("yours")}
        className="flex flex-col gap-4 rounded-panel border-[1.5px] border-line2 bg-card p-5 sm:p-7 lg:sticky lg:top-7"
      >
        <GiftArt images={lines.map(({ image }) => image)} className="aspect-[1.35] rounded-art" />
        <BudgetBar cost={cost} budget={budget} />
        {lines.length === 0 ? (
          <p className="text-ink2">{t("empty")}</p>
        ) : (
          <>
            <GiftContent lines={lines} className="border-y border-line py-2" />
            <div aria-live="polite" className="flex min-h-14 flex-col gap-1.5 text-small">
              {gift && (
                <>
                  <GiftStars stars={gift.stars} />
                  <b className="font-[650]">
                    <GiftExpiry expiresOn={gift.expiresOn} />
                  </b>
                </>
              )}
              {isShort && <b className="font-[650] text-lac">{t("short")}</b>}
            </div>
          </>
        )}
        <p className="flex items-baseline justify-between gap-4">
          <span>{t("sum")}</span>
          <span className="flex items-center gap-2 font-head text-[1.75rem] font-[750] whitespace-nowrap">
            {formatFigure(cost, locale)}&nbsp;₫ <DemoTag words={t("demo")} />
          </span>
        </p>
        <AddGift
          group={{ name: null, nameEn: null, packing, lines }}
          label={t("addOwn")}
          variant="buy"
          disabled={lines.length === 0 || left < 0 || isShort}
        />
      </section>
    </div>
  )
}
