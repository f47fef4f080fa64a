"use client"

import { Button, buttonClass, DemoTag, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney, formatQuantity } from "@/lib/text/format"
import type { Basket } from "../basket/basket-lines"
import { GoodsName, netContentWords, unitWord } from "../catalogue/goods-name"
import { GoodsThumb } from "../catalogue/goods-thumb"
import { GiftContent } from "../gifts/gift-content"
import type { GiftGroup } from "../gifts/gift-groups"
import { GiftName } from "../gifts/gift-words"
import { areReady, ParcelRows, type SentGift, sumOfSent } from "../gifts/parcel-rows"
import { LineAmount, LineOffers } from "../offers/offer-words"
import { shownLine } from "../offers/quote-offers"
import { VoucherField } from "../offers/voucher-field"
import { AgreementFields } from "./agreement-fields"
import type { CheckoutForm } from "./checkout-form"
import type { FieldsProps } from "./fulfilment-fields"
import { OwnSums } from "./own-sums"
import { priceChanges } from "./price-changes"
import { PriceChanges } from "./price-changes-notice"
import { type QuoteState, quoteOf } from "./quote-state"
import { refusalKey } from "./refusal-key"

type Props = FieldsProps & {
  basket: Basket
  /** Gift baskets that travel with them. */
  gifts: readonly GiftGroup[]
  /** Gift baskets that go to somebody else, each as an order of its own. */
  sent: readonly SentGift[]
  /** Not all of it goes to somebody else. */
  hasOwn: boolean
  state: QuoteState
  /** The delivery fee that the shopper sent the order with and that was refused, in đồng. */
  agreedShipping: number | null
  /** Code of the last refusal of the order. */
  refused: string | null
  isSending: boolean
  onRetry(): void
}

const SUBMIT: Partial<Record<CheckoutForm["payment"], "submit" | "submitQr">> = {
  cod: "submit",
  vietqr: "submitQr",
}

/** What is ordered and what it costs; the total here is the total that is paid. */
export function OrderSummary(props: Props) {
  const { basket, gifts, sent, hasOwn, form, state, agreedShipping } = props
  const { refused, isSending, onRetry } = props
  const t = useTranslations("checkout")
  const locale = useLocale()
  const quote = hasOwn ? quoteOf(state) : null
  const quoted = new Map(quote?.lines.map((line) => [line.skuId, line]))
  const isShort = quote?.lines.some((line) => line.problem !== null) ?? false
  const failure = refused ?? (hasOwn && state.status === "failed" ? state.code : null)
  return (
    <section aria-labelledby="sum" className="lg:sticky lg:top-7">
      <h2 id="sum" className="mb-3 text-panel">
        {t("items", { count: basket.length + gifts.length + sent.length })}
      </h2>
      {quote && (
        <PriceChanges
          changes={priceChanges(basket, quote)}
          shipping={
            agreedShipping === null || agreedShipping === quote.totals.shipping
              ? null
              : { was: agreedShipping, now: quote.totals.shipping }
          }
        />
      )}
      <ul className="border-t-[1.5px] border-ink">
        {basket.map((line) => {
          const now = quoted.get(line.skuId)
          const quantity = formatQuantity(line.qtyMilli, locale)
          return (
            <li
              key={line.skuId}
              className="grid grid-cols-[3.75rem_1fr_auto] items-center gap-x-4 border-b border-line py-3"
            >
              <GoodsThumb image={line.image} />
              <div className="min-w-0">
                <p className="leading-snug font-[650]">
                  <GoodsName of={line} />
                </p>
                <p className="text-small text-ink2">
                  {line.sellMode === "WEIGHT"
                    ? `${quantity} kg`
                    : `${quantity} × ${netContentWords(line.netContent, locale)}`}
                </p>
                {quote && <LineOffers quote={quote} skuId={line.skuId} />}
                {now?.problem && (
                  <p className="text-small font-[650] text-lac">
                    {t(`problems.${now.problem}`, {
                      quantity: formatQuantity(Math.max(0, now.availableMilli), locale),
                      unit: unitWord(line.unit, locale, now.availableMilli),
                    })}
                  </p>
                )}
              </div>
              <LineAmount {...shownLine(quote, line)} />
            </li>
          )
        })}
        {gifts.map((gift) => (
          <li key={gift.giftId} className="border-b border-line py-3">
            <p className="leading-snug font-[650]">
              <GiftName of={gift} />
            </p>
            <GiftContent lines={gift.lines} className="text-small" />
          </li>
        ))}
      </ul>
      {hasOwn && (
        <div className="mt-4 flex flex-col">
          <VoucherField quote={quote} />
        </div>
      )}
      {(quote || sent.length > 0) && (
        <dl className="mt-4 grid grid-cols-[1fr_auto] gap-y-2" aria-live="polite">
          {quote && <OwnSums quote={quote} form={form} />}
          <ParcelRows sent={sent} />
          <dt className="self-end pb-1 font-[700]">{t("total")}</dt>
          <dd className="flex items-center justify-end gap-2 text-right">
            <span className="font-head text-[2rem] leading-tight font-[750] whitespace-nowrap">
              {formatMoney((quote?.totals.total ?? 0) + sumOfSent(sent, "total"), locale)}
            </span>
            {(basket.some((line) => line.demoPrice) || gifts.length + sent.length > 0) && (
              <DemoTag words={t("demo")} />
            )}
          </dd>
          <dt className="text-small text-ink2">{t("vat")}</dt>
          <dd className="text-right text-small whitespace-nowrap text-ink2">
            {formatMoney((quote?.totals.vat ?? 0) + sumOfSent(sent, "vat"), locale)}
          </dd>
        </dl>
      )}
      {failure && (
        <Notice
          tone="fault"
          role="alert"
          title={t(`refusals.${refusalKey(failure)}`)}
          className="mt-5"
          action={
            hasOwn &&
            state.status === "failed" && (
              <button type="button" onClick={onRetry} className={buttonClass({ size: "small" })}>
                {t("retry")}
              </button>
            )
          }
        >
          {t("safe")}
        </Notice>
      )}
      <AgreementFields {...props} />
      <Button
        type="submit"
        variant="buy"
        size="large"
        wide
        className="mt-5"
        // A press between two quotes would order at a price that nobody has seen.
        disabled={
          isShort ||
          Boolean(quote?.deliveryProblem) ||
          (hasOwn && state.status === "loading") ||
          !areReady(sent)
        }
        busy={isSending ? t("sending") : false}
      >
        {sent.length + Number(hasOwn) > 1
          ? t("submitMany", { count: sent.length + Number(hasOwn) })
          : t(SUBMIT[form.payment] ?? "submitPay")}
      </Button>
      <p className="mt-3 text-center text-small text-ink2">
        {t(form.payment === "cod" && sent.length === 0 ? "after" : "afterQr")}
      </p>
    </section>
  )
}
