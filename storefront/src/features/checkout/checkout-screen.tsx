"use client"

import type { PaymentMethod, QuoteRequest } from "@ocop/contracts"
import { buttonClass, Notice } from "@ocop/ui"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { basketActions, useBasket } from "../basket/basket-store"
import { countingVoucher } from "../offers/quote-offers"
import { setVoucher, useVoucher } from "../offers/voucher-store"
import { rememberOrder } from "../order/known-orders"
import { SiteLink } from "../shell/site-link"
import { keepAddress, readOwnAccount } from "./account-fill"
import {
  type CheckoutForm,
  checkForm,
  EMPTY_FORM,
  type FieldErrors,
  type FieldName,
  fulfilmentOf,
  orderRequestOf,
} from "./checkout-form"
import { ContactFields } from "./contact-fields"
import { readDraft, writeDraft } from "./draft"
import { ErrorSummary } from "./error-summary"
import { filledIn } from "./filled-in"
import { FulfilmentFields } from "./fulfilment-fields"
import { InvoiceFields } from "./invoice-fields"
import { OrderSummary } from "./order-summary"
import { PaymentFields } from "./payment-fields"
import { placeOrder } from "./place-order"
import { quoteOf } from "./quote-state"
import { useQuote } from "./use-quote"

/** Refusals that a new quote explains; the shopper sees it before sending again. */
const STALE = new Set([
  "PRICE_CHANGED",
  "STOCK_SHORT",
  "OUTLET_CLOSED",
  "ALCOHOL_NOT_ALLOWED",
  "DELIVERY_NOT_OFFERED",
  "CONSENT_OUTDATED",
  "VOUCHER_UNKNOWN",
  "VOUCHER_SPENT",
  "VOUCHER_MINIMUM",
  "VOUCHER_NO_GOODS",
])

/** One page: where to, who, how it is paid, what it costs; then the order in one call. */
export function CheckoutScreen({ methods }: { methods: readonly PaymentMethod[] }) {
  const locale = useLocale()
  const router = useRouter()
  const basket = useBasket()
  const voucher = useVoucher()
  const [form, setForm] = useState<CheckoutForm>(EMPTY_FORM)
  const [touched, setTouched] = useState<ReadonlySet<FieldName>>(new Set())
  const [isSummaryShown, setSummaryShown] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [agreedShipping, setAgreedShipping] = useState<number | null>(null)
  const [isSending, setSending] = useState(false)
  const sent = useRef<{ content: string; key: string } | null>(null)
  const summary = useRef<HTMLElement>(null)
  const request = useMemo<QuoteRequest | null>(() => {
    if (basket.length === 0) return null
    const lines = basket.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli }))
    return { lines, fulfilment: fulfilmentOf(form), ...(voucher === "" ? {} : { voucher }) }
  }, [basket, form, voucher])
  const { state, again } = useQuote(request)
  const quote = quoteOf(state)
  const errors = checkForm(form, quote?.needsAgeConfirmation ?? false)
  const shown: FieldErrors = Object.fromEntries(
    Object.entries(errors).filter(([field]) => isSummaryShown || touched.has(field as FieldName)),
  )

  useEffect(() => {
    setForm(readDraft(methods))
    readOwnAccount().then((account) => {
      if (account) setForm((now) => filledIn(now, account))
    })
  }, [methods])

  function change(part: Partial<CheckoutForm>) {
    const next = { ...form, ...part }
    setAgreedShipping(null)
    setForm(next)
    writeDraft(next)
  }
  const touch = (field: FieldName) => setTouched((before) => new Set(before).add(field))

  async function submit(event: FormEvent) {
    event.preventDefault()
    setRefused(null)
    if (Object.keys(errors).length > 0) {
      setSummaryShown(true)
      requestAnimationFrame(() => summary.current?.focus())
      return
    }
    if (state.status === "failed") await again()
    if (state.status !== "ready" || isSending) return
    setSending(true)
    const order = orderRequestOf(form, basket, state.quote, locale, countingVoucher(state.quote))
    const content = JSON.stringify(order)
    // A new key only for new content: sending again after a lost answer finds the same order.
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() }
    const answer = await placeOrder(order, sent.current.key)
    if (answer.ok) {
      rememberOrder(answer.order.code, form.phone)
      keepAddress(form)
      basketActions.clear()
      setVoucher("")
      writeDraft(null)
      const params = { code: answer.order.code }
      // The card page has a policy of its own, which only a new document gets.
      if (form.payment === "card") location.assign(hrefTo(locale, "card", params))
      else router.push(hrefTo(locale, "order", params))
      return
    }
    if (STALE.has(answer.code)) {
      setAgreedShipping(state.quote.totals.shipping)
      await again()
    }
    setRefused(answer.code)
    setSending(false)
  }

  if (basket.length === 0) return isSending ? <Leaving /> : <NothingToOrder />
  return (
    <form
      noValidate
      onSubmit={submit}
      className="page-width grid items-start gap-x-18 gap-y-9 pt-7 pb-18 lg:grid-cols-[1fr_26rem]"
    >
      <div className="flex max-w-[42rem] flex-col gap-9">
        {isSummaryShown && Object.keys(errors).length > 0 && (
          <ErrorSummary ref={summary} errors={errors} phone={form.phone} />
        )}
        <FulfilmentFields form={form} quote={quote} errors={shown} change={change} touch={touch} />
        <ContactFields
          form={form}
          errors={shown}
          needsAge={quote?.needsAgeConfirmation ?? false}
          change={change}
          touch={touch}
        />
        <PaymentFields form={form} change={change} methods={methods} />
        <InvoiceFields form={form} errors={shown} change={change} touch={touch} />
      </div>
      <OrderSummary
        basket={basket}
        form={form}
        state={state}
        agreedShipping={agreedShipping}
        refused={refused}
        errors={shown}
        change={change}
        touch={touch}
        isSending={isSending}
        onRetry={again}
      />
    </form>
  )
}

function Leaving() {
  const t = useTranslations("checkout")
  return (
    <p role="status" className="page-width pt-11">
      {t("leaving")}
    </p>
  )
}

function NothingToOrder() {
  const t = useTranslations("basket")
  return (
    <div className="page-width pt-11">
      <Notice
        title={t("empty")}
        className="max-w-[36rem]"
        action={
          <SiteLink to="products" className={buttonClass({ variant: "calm", size: "small" })}>
            {t("goOn")}
          </SiteLink>
        }
      >
        {t("emptyText")}
      </Notice>
    </div>
  )
}
