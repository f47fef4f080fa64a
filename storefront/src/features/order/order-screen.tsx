"use client"

import { Button, buttonClass, Field, Notice } from "@ocop/ui"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { CheckoutFrame } from "../shell/checkout-frame"
import { SiteLink } from "../shell/site-link"
import { OrderDetails } from "./order-details"
import { OrdersTogether } from "./orders-together"
import { PayAtGateway } from "./pay-at-gateway"
import { PayByTransfer } from "./pay-by-transfer"
import { transferOf } from "./transfer-of"
import { useOrder } from "./use-order"

const DemoBank = dynamic(() => import("./demo-bank").then((part) => part.DemoBank))

/** An order: its payment while the money is on its way, then what happens with it. */
export function OrderScreen({ code, hasDemoBank }: { code: string; hasDemoBank: boolean }) {
  const t = useTranslations("order")
  const following = useOrder(code)
  const [isPayHidden, setPayHidden] = useState(false)
  const order = following.state.status === "ready" ? following.state.order : null
  const { phone, refresh } = following
  if (order?.status === "awaiting_payment" && phone !== null && !isPayHidden) {
    const onDone = () => setPayHidden(true)
    const transfer = transferOf(order)
    return (
      <CheckoutFrame title={t("payTitle")} step={t("step2")} back="home">
        <OrdersTogether order={order} phone={phone} onJoined={refresh} />
        {order.payment === "vietqr" ? (
          <PayByTransfer order={order} onDone={onDone}>
            {hasDemoBank && transfer && <DemoBank vietqr={transfer} onTold={refresh} />}
          </PayByTransfer>
        ) : (
          <PayAtGateway order={order} phone={phone} onDone={onDone} />
        )}
      </CheckoutFrame>
    )
  }
  return (
    <CheckoutFrame title={t("title", { code })} back="home">
      {order && <OrdersTogether order={order} phone={phone} onJoined={refresh} />}
      <OrderBody code={code} following={following} onPay={() => setPayHidden(false)} />
    </CheckoutFrame>
  )
}

function OrderBody(props: { code: string; following: ReturnType<typeof useOrder>; onPay(): void }) {
  const { code, following, onPay } = props
  const { state, phone, ask, again, refresh } = following
  const t = useTranslations("order")
  if (state.status === "loading") {
    return (
      <p role="status" className="page-width pt-11 text-ink2">
        {t("loading")}
      </p>
    )
  }
  if (state.status === "ready" && phone !== null) {
    return <OrderDetails order={state.order} phone={phone} onPay={onPay} onChanged={refresh} />
  }
  if (state.status === "away") {
    return (
      <div className="page-width max-w-[40rem] pt-11">
        <Notice
          tone="fault"
          role="alert"
          title={t("away")}
          action={
            <button type="button" onClick={again} className={buttonClass({ size: "small" })}>
              {t("retry")}
            </button>
          }
        >
          {t("awayText", { code })}
        </Notice>
      </div>
    )
  }
  return <AskPhone code={code} isWrong={state.status === "missing"} onAsk={ask} />
}

function AskPhone(props: { code: string; isWrong: boolean; onAsk(phone: string): void }) {
  const t = useTranslations("order")
  const [phone, setPhone] = useState("")
  function submit(event: FormEvent) {
    event.preventDefault()
    props.onAsk(phone)
  }
  return (
    <form onSubmit={submit} className="page-width flex flex-col gap-5 pt-11" noValidate>
      <p className="max-w-[36rem]">{t("askText", { code: props.code })}</p>
      <div className="max-w-[24rem]">
        <Field
          id="order-phone"
          label={t("phone")}
          type="tel"
          autoComplete="tel"
          maxLength={20}
          value={phone}
          error={props.isWrong ? t("missing") : undefined}
          onChange={(event) => setPhone(event.target.value)}
        />
      </div>
      <Button type="submit" variant="calm" className="self-start">
        {t("show")}
      </Button>
      <p className="text-small">
        <SiteLink to="orderLookup" className="text-link">
          {t("otherCode")}
        </SiteLink>
      </p>
    </form>
  )
}
