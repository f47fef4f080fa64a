"use client"

import { Choice, Price } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { formatFigure, formatMoney } from "@/lib/text/format"
import { amountOf, type BasketLine, leastOf, stepOf } from "../basket/basket-lines"
import { basketActions } from "../basket/basket-store"
import { QuantityStepper } from "../basket/quantity-stepper"
import { SiteLink } from "../shell/site-link"

export type Pack = {
  line: Omit<BasketLine, "qtyMilli">
  title: string
  /** Price per kilogram or litre with the content: "Hộp 10 chiếc, 500 g · 170.000 ₫/kg". */
  content: string
  starNote: string
  /** The pack's paper, drawn on the server. */
  certificate: ReactNode
  isSold: boolean
}

type Props = { packs: Pack[]; opening: string }

/** Price, paper, pack, quantity and the one orange button; on phones also as a bar at the foot. */
export function BuyPanel({ packs, opening }: Props) {
  const t = useTranslations("buy")
  const locale = useLocale()
  const [skuId, setSkuId] = useState(opening)
  const pack = packs.find((one) => one.line.skuId === skuId) ?? packs[0]
  const [qtyMilli, setQty] = useState(pack ? leastOf(pack.line) : 1000)
  const [isAdded, setAdded] = useState(false)
  if (!pack) return null
  const { line } = pack
  const isWeight = line.sellMode === "WEIGHT"
  const amount = formatMoney(amountOf({ price: line.price, qtyMilli }), locale)

  function choose(next: Pack) {
    setSkuId(next.line.skuId)
    setQty(leastOf(next.line))
    setAdded(false)
  }

  function add() {
    basketActions.add({ ...line, qtyMilli })
    setAdded(true)
  }

  return (
    <div className="flex flex-col gap-5 sm:gap-6">
      <Price
        size="product"
        figure={formatFigure(line.price, locale)}
        per={isWeight ? "kg" : undefined}
        demo={line.demoPrice ? t("demoPrice") : undefined}
        unitPrice={pack.content}
      />
      {pack.certificate}
      {packs.length > 1 && (
        <fieldset>
          <legend className="mb-2 text-small font-[650]">{t("pack")}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {packs.map((one) => (
              <Choice
                key={one.line.skuId}
                name="pack"
                checked={one.line.skuId === skuId}
                onChange={() => choose(one)}
                title={one.title}
                note={one.starNote}
              />
            ))}
          </div>
        </fieldset>
      )}
      {pack.isSold ? (
        <>
          <div className="flex flex-wrap gap-3">
            <QuantityStepper
              qtyMilli={qtyMilli}
              step={stepOf(line)}
              least={leastOf(line)}
              unit={isWeight ? "kg" : undefined}
              label={t("quantity")}
              onChange={(next) => {
                setQty(next)
                setAdded(false)
              }}
            />
            <button
              type="button"
              onClick={add}
              className="o-button o-button--buy o-button--large min-w-[14rem] flex-1 max-md:hidden!"
            >
              {t("addAmount", { amount })}
            </button>
          </div>
          <p role="status" className="text-small text-ink2">
            {isAdded ? (
              <>
                <b className="text-ink">{t("added")}</b>{" "}
                <SiteLink to="basket" className="text-link">
                  {t("toBasket")}
                </SiteLink>
              </>
            ) : (
              t("note")
            )}
          </p>
          <div className="buy-bar">
            <div className="min-w-0">
              <p className="font-head text-[1.25rem] leading-tight font-[750] whitespace-nowrap">
                {amount}
              </p>
              <p className="truncate text-least text-ink2">{pack.content}</p>
            </div>
            <button
              type="button"
              onClick={add}
              className="o-button o-button--buy o-button--normal whitespace-nowrap"
            >
              {isAdded ? t("addedShort") : t("add")}
            </button>
          </div>
        </>
      ) : (
        <p className="rounded-panel bg-sunk px-5 py-4 font-[650]">{t("soldOut")}</p>
      )}
    </div>
  )
}
