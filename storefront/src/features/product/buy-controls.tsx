"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { formatMoney } from "@/lib/text/format"
import { amountOf, leastOf, stepOf } from "../basket/basket-lines"
import { basketActions } from "../basket/basket-store"
import { QuantityStepper } from "../basket/quantity-stepper"
import { SiteLink } from "../shell/site-link"
import type { Pack } from "./buy-panel"
import { ReceiveWays } from "./receive-ways"

/** How much of the chosen pack, and the way into the basket. */
export function BuyControls({ pack }: { pack: Pack }) {
  const t = useTranslations("buy")
  const locale = useLocale()
  const { line } = pack
  const [qtyMilli, setQty] = useState(leastOf(line))
  const [isAdded, setAdded] = useState(false)
  const amount = formatMoney(amountOf({ price: pack.price, qtyMilli }), locale)

  function add() {
    basketActions.add({ ...line, qtyMilli })
    setAdded(true)
  }

  return (
    <>
      <ReceiveWays skuId={line.skuId} qtyMilli={qtyMilli} unit={line.unit} stock={pack.stock} />
      <div className="flex flex-wrap gap-3">
        <QuantityStepper
          qtyMilli={qtyMilli}
          step={stepOf(line)}
          least={leastOf(line)}
          unit={line.sellMode === "WEIGHT" ? "kg" : undefined}
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
  )
}
