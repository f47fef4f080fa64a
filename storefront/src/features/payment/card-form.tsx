"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, buttonClass, Notice, TextSkeleton } from "@ocop/ui"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { formatMoney } from "@/lib/text/format"
import { startPayment } from "./start-payment"
import { loadStripe, type StripeElements, type StripeJs } from "./stripe-js"

type Ready = { stripe: StripeJs; elements: StripeElements }
type State = "loading" | "ready" | "sending" | "away"

/** As a gateway's own return does, it tells the order page that a confirmation is on its way. */
const RETURNED = "paid=card"

const DECLINED = new Set(["card_error", "validation_error"])

/** Stripe's own fields in their frame: no part of a card number passes through this shop. */
export function CardForm({ order, phone }: { order: WebOrderView; phone: string }) {
  const t = useTranslations("payment")
  const locale = useLocale()
  const router = useRouter()
  const place = useRef<HTMLDivElement>(null)
  const ready = useRef<Ready | null>(null)
  const [state, setState] = useState<State>("loading")
  const [failure, setFailure] = useState<"declined" | "away" | null>(null)
  const [attempt, setAttempt] = useState(0)
  const orderHref = hrefTo(locale, "order", { code: order.code })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt starts from the beginning
  useEffect(() => {
    let isOver = false
    let destroy = () => {}
    async function open() {
      const started = await startPayment(order.code, phone)
      if (isOver) return
      if (!started.ok || started.payment.kind !== "card") return setState("away")
      const { clientSecret, publishableKey, double } = started.payment
      const Stripe = await loadStripe(double)
      if (isOver) return
      if (!Stripe || !place.current) return setState("away")
      const isDark = matchMedia("(prefers-color-scheme: dark)").matches
      const stripe = Stripe(publishableKey)
      const elements = stripe.elements({
        clientSecret,
        locale,
        appearance: { theme: isDark ? "night" : "stripe" },
      })
      const element = elements.create("payment")
      element.on("ready", () => setState("ready"))
      element.on("loaderror", () => setState("away"))
      place.current.replaceChildren()
      element.mount(place.current)
      destroy = () => element.destroy()
      ready.current = { stripe, elements }
    }
    void open()
    return () => {
      isOver = true
      destroy()
    }
  }, [order.code, phone, locale, attempt])

  async function pay(event: FormEvent) {
    event.preventDefault()
    if (!ready.current || state !== "ready") return
    const { stripe, elements } = ready.current
    setFailure(null)
    setState("sending")
    const filled = await elements.submit()
    if (filled.error) return setState("ready")
    const { error } = await stripe.confirmPayment({
      elements,
      confirmParams: { return_url: new URL(orderHref, location.href).href },
      redirect: "if_required",
    })
    if (!error || error.code === "payment_intent_unexpected_state") {
      router.push(`${orderHref}?${RETURNED}`)
      return
    }
    setFailure(DECLINED.has(error.type ?? "") ? "declined" : "away")
    setState("ready")
  }

  if (state === "away") {
    return (
      <Notice
        tone="fault"
        role="alert"
        title={t("away")}
        action={
          <button
            type="button"
            className={buttonClass({ size: "small" })}
            onClick={() => {
              setState("loading")
              setAttempt((n) => n + 1)
            }}
          >
            {t("retry")}
          </button>
        }
      >
        {t("awayText")}
      </Notice>
    )
  }
  return (
    <form onSubmit={pay} className="flex flex-col gap-5" aria-busy={state !== "ready"}>
      <div ref={place} className="flex flex-col gap-2" />
      {state === "loading" && <TextSkeleton className="h-32" />}
      {failure && (
        <Notice tone="fault" role="alert" title={t(failure)}>
          {t(`${failure}Text`)}
        </Notice>
      )}
      <Button
        type="submit"
        variant="buy"
        size="large"
        wide
        disabled={state === "loading"}
        busy={state === "sending" ? t("sending") : false}
      >
        {t("payCard", { amount: formatMoney(order.totals.total - order.totals.paid, locale) })}
      </Button>
      <p className="text-small text-ink2">{t("cardText")}</p>
    </form>
  )
}
