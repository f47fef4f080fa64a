"use client"

import { buttonClass, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { HoldTimer } from "../order/hold-timer"
import { useOrder } from "../order/use-order"
import { CheckoutFrame } from "../shell/checkout-frame"
import { SiteLink } from "../shell/site-link"
import { CardForm } from "./card-form"

/** Paying one order with a card; a page of its own, because only it may load Stripe's script. */
export function CardScreen({ code }: { code: string }) {
  const t = useTranslations("payment")
  return (
    <CheckoutFrame title={t("title")} step={t("step2")} back="home">
      <CardBody code={code} />
    </CheckoutFrame>
  )
}

function CardBody({ code }: { code: string }) {
  const t = useTranslations("payment")
  const locale = useLocale()
  const { state, phone } = useOrder(code)
  if (state.status === "loading") {
    return (
      <p role="status" className="page-width pt-11 text-ink2">
        {t("loading")}
      </p>
    )
  }
  const order = state.status === "ready" ? state.order : null
  if (!order || phone === null || order.status !== "awaiting_payment") {
    return (
      <div className="page-width max-w-[36rem] pt-11">
        <Notice
          title={t(order ? "notWaiting" : "unknown")}
          action={
            <SiteLink
              to="order"
              params={{ code }}
              className={buttonClass({ variant: "calm", size: "small" })}
            >
              {t("toOrder")}
            </SiteLink>
          }
        >
          {t(order ? "notWaitingText" : "unknownText", { code })}
        </Notice>
      </div>
    )
  }
  return (
    <div>
      {order.payBefore && <HoldTimer placedAt={order.placedAt} payBefore={order.payBefore} />}
      <div className="page-width flex max-w-[36rem] flex-col gap-5 pt-7 pb-18">
        <p className="text-center">
          <span className="block text-ink2">{t("order", { code })}</span>
          <b className="font-head text-[clamp(2.75rem,12vw,3.5rem)] leading-tight font-[800] tracking-[-0.03em] whitespace-nowrap">
            {formatMoney(order.totals.total - order.totals.paid, locale)}
          </b>
        </p>
        <CardForm order={order} phone={phone} />
      </div>
    </div>
  )
}
