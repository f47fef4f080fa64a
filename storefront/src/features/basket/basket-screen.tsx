"use client"

import type { QuoteRequest } from "@ocop/contracts"
import { buttonClass, DemoTag, Notice } from "@ocop/ui"
import { Trash2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { formatMoney, formatQuantity } from "@/lib/text/format"
import { GoodsLink } from "../catalogue/goods-link"
import { goodsName, netContentWords, unitWord } from "../catalogue/goods-name"
import { GoodsThumb } from "../catalogue/goods-thumb"
import { priceChanges } from "../checkout/price-changes"
import { PriceChanges } from "../checkout/price-changes-notice"
import { quoteOf } from "../checkout/quote-state"
import { useQuote } from "../checkout/use-quote"
import { SiteLink } from "../shell/site-link"
import { amountOf, type BasketLine, leastOf, stepOf } from "./basket-lines"
import { basketActions, useBasket } from "./basket-store"
import { QuantityStepper } from "./quantity-stepper"

/** What is in the basket, at today's prices and with what the counters have. */
export function BasketScreen() {
  const t = useTranslations("basket")
  const locale = useLocale()
  const basket = useBasket()
  const request = useMemo<QuoteRequest | null>(() => {
    if (basket.length === 0) return null
    return { lines: basket.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli })), fulfilment: null }
  }, [basket])
  const { state, again } = useQuote(request)
  if (basket.length === 0) return <EmptyBasket />
  const quote = quoteOf(state)
  const quoted = new Map(quote?.lines.map((line) => [line.skuId, line]))
  const total = basket.reduce((sum, line) => {
    const price = quoted.get(line.skuId)?.unitPrice ?? line.price
    return sum + amountOf({ price, qtyMilli: line.qtyMilli })
  }, 0)
  return (
    <div className="grid items-start gap-x-18 gap-y-9 lg:grid-cols-[1fr_24rem]">
      <div>
        {state.status === "failed" && (
          <Notice
            tone="fault"
            role="alert"
            title={t("failed")}
            className="mb-5"
            action={
              <button type="button" onClick={again} className={buttonClass({ size: "small" })}>
                {t("retry")}
              </button>
            }
          >
            {t(state.code === "SKU_UNKNOWN" ? "unknown" : "failedText")}
          </Notice>
        )}
        {quote && <PriceChanges changes={priceChanges(basket, quote)} />}
        <ul className="border-t-[1.5px] border-ink">
          {basket.map((line) => (
            <BasketRow
              key={line.skuId}
              line={line}
              price={quoted.get(line.skuId)?.unitPrice ?? line.price}
              availableMilli={quoted.get(line.skuId)?.availableMilli ?? null}
            />
          ))}
        </ul>
      </div>
      <section
        aria-label={t("sumLabel")}
        className="rounded-panel border-[1.5px] border-line2 bg-card p-5 sm:p-7"
      >
        <p className="flex items-baseline justify-between gap-4">
          <span>{t("goods")}</span>
          <span className="font-head text-[1.75rem] font-[750] whitespace-nowrap">
            {formatMoney(total, locale)}
          </span>
        </p>
        <p className="mt-1 flex justify-end">
          {basket.some((line) => line.demoPrice) && <DemoTag words={t("demo")} />}
        </p>
        <p className="mt-2 mb-5 text-small text-ink2">{t("goodsText")}</p>
        <SiteLink
          to="checkout"
          className={buttonClass({ variant: "buy", size: "large", wide: true })}
        >
          {t("order")}
        </SiteLink>
        <p className="mt-4 text-center">
          <SiteLink to="products" className="text-link">
            {t("goOn")}
          </SiteLink>
        </p>
      </section>
    </div>
  )
}

function BasketRow(props: { line: BasketLine; price: number; availableMilli: number | null }) {
  const { line, price, availableMilli } = props
  const t = useTranslations("basket")
  const locale = useLocale()
  const isShort = availableMilli !== null && availableMilli < line.qtyMilli
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-x-4 border-b border-line py-5 sm:grid-cols-[6.5rem_1fr_auto] sm:gap-x-6">
      <GoodsThumb image={line.image} className="self-start" />
      <div className="min-w-0">
        <h2 className="text-h3">
          <GoodsLink of={line} />
        </h2>
        <p className="text-small text-ink2">
          {netContentWords(line.netContent, locale)} ·{" "}
          <span className="whole">{perUnit(line, price, locale)}</span>
        </p>
        {isShort && (
          <p className="mt-2 text-small font-[650] text-lac">
            {availableMilli > 0
              ? t("short_left", {
                  quantity: formatQuantity(availableMilli, locale),
                  unit: unitWord(line.unit, locale, availableMilli),
                })
              : t("short_none")}
          </p>
        )}
      </div>
      <div className="col-span-2 mt-3 flex items-center justify-between gap-4 sm:col-span-1 sm:mt-0 sm:flex-col sm:items-end">
        <span className="order-2 font-[700] whitespace-nowrap sm:order-none sm:text-[1.125rem]">
          {formatMoney(amountOf({ price, qtyMilli: line.qtyMilli }), locale)}
        </span>
        <span className="flex items-center gap-2">
          <QuantityStepper
            small
            qtyMilli={line.qtyMilli}
            step={stepOf(line)}
            least={leastOf(line)}
            unit={line.sellMode === "WEIGHT" ? "kg" : undefined}
            label={t("quantityOf", { name: goodsName(line, locale).text })}
            onChange={(next) => basketActions.setQuantity(line.skuId, next)}
          />
          <button
            type="button"
            aria-label={t("remove", { name: goodsName(line, locale).text })}
            onClick={() => basketActions.remove(line.skuId)}
            className="inline-flex size-11 items-center justify-center rounded-control text-ink2 hover:bg-sunk"
          >
            <Trash2 aria-hidden size={19} strokeWidth={1.8} />
          </button>
        </span>
      </div>
    </li>
  )
}

function perUnit(line: BasketLine, price: number, locale: Locale): string {
  return `${formatMoney(price, locale)}/${line.sellMode === "WEIGHT" ? "kg" : unitWord(line.unit, locale)}`
}

function EmptyBasket() {
  const t = useTranslations("basket")
  return (
    <Notice
      title={t("empty")}
      className="max-w-[36rem]"
      action={
        <SiteLink
          to="products"
          query="star=in_force"
          className={buttonClass({ variant: "calm", size: "small" })}
        >
          {t("emptyAction")}
        </SiteLink>
      }
    >
      {t("emptyText")}
    </Notice>
  )
}
