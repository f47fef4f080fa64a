"use client"

import type { Quote, QuoteRequest } from "@ocop/contracts"
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
import { BasketGifts } from "../gifts/basket-gifts"
import { costOf } from "../gifts/build-gift"
import { giftInputOf } from "../gifts/gift-groups"
import { useGifts } from "../gifts/gift-store"
import { LineAmount, LineOffers, OfferRows } from "../offers/offer-words"
import { shownLine, sumOffers } from "../offers/quote-offers"
import { VoucherField } from "../offers/voucher-field"
import { useVoucher } from "../offers/voucher-store"
import { SiteLink } from "../shell/site-link"
import { type BasketLine, leastOf, stepOf } from "./basket-lines"
import { basketActions, useBasket } from "./basket-store"
import { QuantityStepper } from "./quantity-stepper"

/** What is in the basket, at today's prices and with what the counters have. */
export function BasketScreen() {
  const t = useTranslations("basket")
  const locale = useLocale()
  const basket = useBasket()
  const voucher = useVoucher()
  const gifts = useGifts()
  const request = useMemo<QuoteRequest | null>(() => {
    if (basket.length + gifts.length === 0) return null
    const lines = basket.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli }))
    // Typing a card asks for no new prices.
    const packed = gifts.map((gift) => ({ ...giftInputOf(gift), card: "" }))
    return {
      lines,
      fulfilment: null,
      ...(packed.length > 0 ? { gifts: packed } : {}),
      ...(voucher === "" ? {} : { voucher }),
    }
  }, [basket, gifts, voucher])
  const { state, again } = useQuote(request)
  if (basket.length + gifts.length === 0) return <EmptyBasket />
  const quote = quoteOf(state)
  const quoted = new Map(quote?.lines.map((line) => [line.skuId, line]))
  const rows = [
    ...basket.map((line) => shownLine(quote, line).now),
    ...gifts.map(({ lines }) => costOf(lines, 0)),
  ]
  const packing = gifts.reduce((sum, gift) => sum + gift.packing.amount, 0)
  const off = quote ? sumOffers(quote).map(({ amount }) => -amount) : []
  const soon = [...rows, ...off].reduce((sum, amount) => sum + amount, 0)
  const goods = state.status === "ready" ? state.quote.totals.goods : Math.max(0, soon)
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
        {basket.length > 0 && (
          <ul className="border-t-[1.5px] border-ink">
            {basket.map((line) => (
              <BasketRow
                key={line.skuId}
                line={line}
                price={quoted.get(line.skuId)?.unitPrice ?? line.price}
                availableMilli={quoted.get(line.skuId)?.availableMilli ?? null}
                quote={quote}
              />
            ))}
          </ul>
        )}
        <BasketGifts quote={quote} />
      </div>
      <section
        aria-label={t("sumLabel")}
        className="rounded-panel border-[1.5px] border-line2 bg-card p-5 sm:p-7"
      >
        {quote && sumOffers(quote).length > 0 && (
          <dl className="mb-2 grid grid-cols-[1fr_auto] gap-y-2">
            <OfferRows quote={quote} />
          </dl>
        )}
        <p className="flex items-baseline justify-between gap-4">
          <span>{t("goods")}</span>
          <span className="font-head text-[1.75rem] font-[750] whitespace-nowrap">
            {formatMoney(goods, locale)}
          </span>
        </p>
        <p className="mt-1 flex justify-end">
          {(basket.some((line) => line.demoPrice) || gifts.length > 0) && (
            <DemoTag words={t("demo")} />
          )}
        </p>
        {gifts.length > 0 && (
          <p className="mt-1 flex items-baseline justify-between gap-4">
            <span>{t("packing")}</span>
            <span className="whitespace-nowrap">
              {formatMoney(quote?.totals.packing ?? packing, locale)}
            </span>
          </p>
        )}
        <p className="mt-2 mb-3 text-small text-ink2">{t("goodsText")}</p>
        <div className="mb-4 flex flex-col">
          <VoucherField quote={quote} />
        </div>
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

type RowProps = {
  line: BasketLine
  price: number
  availableMilli: number | null
  quote: Quote | null
}

function BasketRow({ line, price, availableMilli, quote }: RowProps) {
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
        {quote && <LineOffers quote={quote} skuId={line.skuId} />}
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
        <span className="order-2 sm:order-none sm:text-[1.125rem]">
          <LineAmount {...shownLine(quote, line)} />
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
