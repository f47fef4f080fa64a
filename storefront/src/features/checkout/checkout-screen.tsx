"use client"

import type { PaymentMethod, QuoteRequest } from "@ocop/contracts"
import { buttonClass, Notice } from "@ocop/ui"
import dynamic from "next/dynamic"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { basketActions, useBasket } from "../basket/basket-store"
import { giftInputOf } from "../gifts/gift-groups"
import { isWishable, sortGifts } from "../gifts/gift-parcels"
import { giftActions } from "../gifts/gift-store"
import { areReady } from "../gifts/parcel-rows"
import { PlacedSoFar } from "../gifts/placed-so-far"
import { setVoucher, useVoucher } from "../offers/voucher-store"
import { rememberOrder, rememberTogether } from "../order/known-orders"
import { payTogether } from "../order/pay-together"
import { SiteLink } from "../shell/site-link"
import { keepAddress, readOwnAccount } from "./account-fill"
import {
  type CheckoutForm,
  checkForm,
  EMPTY_FORM,
  type FieldErrors,
  type FieldName,
  fulfilmentOf,
} from "./checkout-form"
import { ContactFields } from "./contact-fields"
import { readDraft, writeDraft } from "./draft"
import { ErrorSummary } from "./error-summary"
import { filledIn } from "./filled-in"
import { FulfilmentFields } from "./fulfilment-fields"
import { InvoiceFields } from "./invoice-fields"
import { OrderSummary } from "./order-summary"
import { type OrderToSend, ordersOf } from "./orders-of"
import { PaymentFields } from "./payment-fields"
import { placeOrder } from "./place-order"
import { quoteOf } from "./quote-state"
import { useQuote } from "./use-quote"
import { useSentGifts } from "./use-sent-gifts"

const GiftRecipients = dynamic(() =>
  import("../gifts/gift-recipients").then((part) => part.GiftRecipients),
)

/** Refusals that a new quote explains; the shopper sees it before sending again. */
const STALE = new Set([
  "PRICE_CHANGED",
  "STOCK_SHORT",
  "OUTLET_CLOSED",
  "ALCOHOL_NOT_ALLOWED",
  "DELIVERY_NOT_OFFERED",
  "CONSENT_OUTDATED",
  "WISHED_DAY_INVALID",
  "GIFT_PACKING_UNKNOWN",
  "VOUCHER_UNKNOWN",
  "VOUCHER_SPENT",
  "VOUCHER_MINIMUM",
  "VOUCHER_NO_GOODS",
])

/**
 * One page: where to, who, how it is paid, what it costs; then the order in one call. A gift basket
 * for somebody else is an order and a parcel of its own, under a key of its own.
 */
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
  const [placedSoFar, setPlacedSoFar] = useState<readonly string[]>([])
  const keys = useRef(new Map<string, { content: string; key: string }>())
  const summary = useRef<HTMLElement>(null)
  const { gifts, own, sent, gaps, onQuote, ...theirs } = useSentGifts(form)
  const hasOwn = basket.length + own.length > 0
  const request = useMemo<QuoteRequest | null>(() => {
    const lines = basket.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli }))
    const travelling = sortGifts(gifts, form.recipients).own
    const packed = travelling.map((gift) => ({ ...giftInputOf(gift), card: "" }))
    if (lines.length + packed.length === 0) return null
    return {
      lines,
      fulfilment: fulfilmentOf(form),
      ...(packed.length > 0 ? { gifts: packed } : {}),
      ...(voucher === "" ? {} : { voucher }),
    }
  }, [basket, gifts, form, voucher])
  const { state, again } = useQuote(request)
  const quote = request ? quoteOf(state) : null
  const needsAge = theirs.needsAge || (quote?.needsAgeConfirmation ?? false)
  const wishError =
    own.length === 0 || form.mode === "pickup" || isWishable(form.wishedOn, quote?.giftDays ?? null)
      ? undefined
      : "wishedOn"
  const errors = checkForm(form, needsAge, { hasOwn, isSent: sent.length > 0 })
  const hasGaps = Object.keys(errors).length + gaps.length > 0 || wishError !== undefined
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
    if (hasGaps) {
      setSummaryShown(true)
      requestAnimationFrame(() => summary.current?.focus())
      return
    }
    if (hasOwn && state.status === "failed") await again()
    if ((hasOwn && state.status !== "ready") || !areReady(sent) || isSending) return
    setSending(true)
    const placed = [...placedSoFar]
    const mine = hasOwn && state.status === "ready" ? state.quote : null
    for (const one of ordersOf({ form, basket, own, sent, quote: mine, locale })) {
      const answer = await placeOrder(one.order, keyOf(one))
      if (!answer.ok) return refuse(answer.code, placed)
      placed.push(answer.order.code)
      rememberOrder(answer.order.code, form.phone)
      rememberTogether(placed)
      giftActions.remove(one.giftIds)
      if (one.isOwn) {
        keepAddress(form)
        basketActions.clear()
        setVoucher("")
      }
    }
    // Where it fails each is paid by itself; its page offers to join them again.
    if (form.payment === "vietqr" && placed.length > 1) await payTogether(placed, form.phone)
    writeDraft(null)
    const params = { code: placed[0] ?? "" }
    // The card page has a policy of its own, which only a new document gets.
    if (form.payment === "card") location.assign(hrefTo(locale, "card", params))
    else router.push(hrefTo(locale, "order", params))
  }

  /** A new key only for new content: sending again after a lost answer finds the same order. */
  function keyOf({ id, order }: OrderToSend): string {
    const content = JSON.stringify(order)
    const known = keys.current.get(id)
    const key = known?.content === content ? known.key : crypto.randomUUID()
    keys.current.set(id, { content, key })
    return key
  }

  /** What was ordered before the refusal stays ordered; the rest is still on screen. */
  async function refuse(code: string, placed: readonly string[]) {
    setPlacedSoFar(placed)
    if (STALE.has(code)) {
      setAgreedShipping(quote?.totals.shipping ?? null)
      theirs.askAgain()
      await again()
    }
    setRefused(code)
    setSending(false)
  }

  if (basket.length + gifts.length === 0) return isSending ? <Leaving /> : <NothingToOrder />
  return (
    <form
      noValidate
      onSubmit={submit}
      className="page-width grid items-start gap-x-18 gap-y-9 pt-7 pb-18 lg:grid-cols-[1fr_26rem]"
    >
      <div className="flex max-w-[42rem] flex-col gap-9">
        {isSummaryShown && hasGaps && (
          <ErrorSummary
            ref={summary}
            errors={errors}
            phone={form.phone}
            more={[...gaps, ...(wishError ? [{ id: "checkout-wishedOn", error: wishError }] : [])]}
          />
        )}
        {placedSoFar.length > 0 && <PlacedSoFar codes={placedSoFar} />}
        {gifts.length > 0 && (
          <GiftRecipients
            gifts={gifts}
            form={form}
            ownDays={quote?.giftDays ?? null}
            isChecked={isSummaryShown}
            wishError={isSummaryShown ? wishError : undefined}
            askedAgain={theirs.askedAgain}
            change={change}
            onQuote={onQuote}
          />
        )}
        {hasOwn && (
          <FulfilmentFields
            form={form}
            quote={quote}
            errors={shown}
            change={change}
            touch={touch}
          />
        )}
        <ContactFields
          form={form}
          errors={shown}
          needsAge={needsAge}
          isBuyer={sent.length > 0}
          change={change}
          touch={touch}
        />
        <PaymentFields
          form={form}
          errors={shown}
          change={change}
          methods={sent.length > 0 ? methods.filter((one) => one !== "cod") : methods}
        />
        <InvoiceFields form={form} errors={shown} change={change} touch={touch} />
      </div>
      <OrderSummary
        basket={basket}
        gifts={own}
        sent={sent}
        hasOwn={hasOwn}
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
