"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { formatMoment } from "@/lib/text/format"

type Props = {
  order: WebOrderView
  phone: string
  onChanged(): Promise<void>
}

/** The invoice that was asked for, and what the shopper agreed to, with its version and time. */
export function OrderPapers({ order, phone, onChanged }: Props) {
  const t = useTranslations("order")
  const locale = useLocale()
  const { invoice, consents } = order
  if (!invoice && consents.length === 0) return null
  return (
    <section aria-labelledby="order-papers">
      <h2 id="order-papers" className="mb-3 text-h2-page">
        {t("papers.title")}
      </h2>
      <dl className="grid gap-x-7 gap-y-1 sm:grid-cols-[auto_1fr]">
        {invoice && (
          <>
            <dt className="text-ink2">{t("papers.invoice")}</dt>
            <dd className="mb-3 sm:mb-1.5">
              <p className="font-[650] wrap-anywhere">
                {invoice.company} · <span className="whole">{invoice.taxId}</span>
              </p>
              <p className="text-small text-ink2 wrap-anywhere">{invoice.address}</p>
              <p className="text-small text-ink2">
                {t(`papers.states.${invoice.state}`, {
                  symbol: invoice.symbol ?? "",
                  number: invoice.number ?? "",
                })}
              </p>
            </dd>
          </>
        )}
        {consents.map((one) => (
          <div key={one.purpose} className="contents">
            <dt className="text-ink2">{t(`papers.purposes.${one.purpose}`)}</dt>
            <dd className="mb-3 sm:mb-1.5">
              {t(one.given ? "papers.given" : "papers.taken", {
                version: one.version,
                at: formatMoment(one.at, locale),
              })}
            </dd>
          </div>
        ))}
      </dl>
      {consents.some((one) => one.purpose === "marketing" && one.given) && (
        <StopOffers code={order.code} phone={phone} onChanged={onChanged} />
      )}
    </section>
  )
}

function StopOffers({ code, phone, onChanged }: Omit<Props, "order"> & { code: string }) {
  const t = useTranslations("order.papers")
  const [state, setState] = useState<"idle" | "sending" | "away">("idle")
  async function stop() {
    setState("sending")
    const answer = await fetch("/api/consent", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code, phone, purpose: "marketing" }),
    }).catch(() => null)
    if (!answer?.ok) return setState("away")
    await onChanged()
    setState("idle")
  }
  return (
    <div className="mt-2 flex flex-col items-start gap-3">
      <Button
        type="button"
        variant="outline"
        size="small"
        busy={state === "sending" ? t("stopping") : false}
        onClick={stop}
      >
        {t("stop")}
      </Button>
      {state === "away" && (
        <Notice tone="fault" role="alert" title={t("away")}>
          {t("awayText")}
        </Notice>
      )}
    </div>
  )
}
