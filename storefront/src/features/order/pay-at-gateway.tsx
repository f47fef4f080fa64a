"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, buttonClass, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { formatMoney } from "@/lib/text/format"
import { startPayment } from "../payment/start-payment"
import { HoldTimer } from "./hold-timer"

/** How long a shopper who comes back from a gateway is not asked to pay again. */
const CONFIRMING_MS = 20_000

type Props = { order: WebOrderView; phone: string; onDone(): void }

/** A card, VNPAY or a wallet: the sum, and the way to where it is paid. */
export function PayAtGateway({ order, phone, onDone }: Props) {
  const t = useTranslations("payment")
  const names = useTranslations("order.payments")
  const locale = useLocale()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const [isConfirming, setConfirming] = useState(false)
  const name = names(order.payment)

  useEffect(() => {
    // What stands in the address is no proof of a payment: only its server's word turns the page.
    if (location.search === "") return
    setConfirming(true)
    const timer = setTimeout(() => setConfirming(false), CONFIRMING_MS)
    return () => clearTimeout(timer)
  }, [])

  async function go() {
    setBusy(true)
    setFailed(false)
    const started = await startPayment(order.code, phone)
    if (started.ok && started.payment.kind === "redirect") {
      location.assign(started.payment.url)
      return
    }
    setFailed(true)
    setBusy(false)
  }

  return (
    <div>
      {order.payBefore && <HoldTimer placedAt={order.placedAt} payBefore={order.payBefore} />}
      <div className="page-width flex max-w-[36rem] flex-col gap-4 pt-7 pb-18">
        <p className="text-center">
          <span className="block text-ink2">{t("order", { code: order.code })}</span>
          <b className="font-head text-[clamp(2.75rem,12vw,3.5rem)] leading-tight font-[800] tracking-[-0.03em] whitespace-nowrap">
            {formatMoney(order.totals.total - order.totals.paid, locale)}
          </b>
        </p>
        {hasFailed && (
          <Notice tone="fault" role="alert" title={t("away")}>
            {t("awayText")}
          </Notice>
        )}
        {isConfirming ? (
          <Notice tone="gentle" role="status" title={t("confirming")}>
            {t("confirmingText", { name })}
          </Notice>
        ) : order.payment === "card" ? (
          // A plain link: the card page has a policy of its own, which only a new document gets.
          <a
            href={hrefTo(locale, "card", { code: order.code })}
            className={buttonClass({ variant: "buy", size: "large", wide: true })}
          >
            {t("enterCard")}
          </a>
        ) : (
          <Button variant="buy" size="large" wide onClick={go} busy={isBusy && t("sending")}>
            {t("go", { name })}
          </Button>
        )}
        <Button variant="outline" size="large" wide onClick={onDone}>
          {t("showOrder")}
        </Button>
        <p className="text-ink2">{t("turns")}</p>
      </div>
    </div>
  )
}
