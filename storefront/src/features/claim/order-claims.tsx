"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { formatMoment } from "@/lib/text/format"
import { GoodsName } from "../catalogue/goods-name"
import { ClaimForm } from "./claim-form"

type Props = {
  order: WebOrderView
  phone: string
  onChanged(): Promise<void>
}

/** What was claimed of goods that came, with the answers, and the way to claim more. */
export function OrderClaims({ order, phone, onChanged }: Props) {
  const t = useTranslations("claim")
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  const { claims } = order
  if (!order.canClaim && claims.length === 0) return null
  return (
    <section aria-labelledby="order-claims">
      <h2 id="order-claims" className="mb-3 text-h2-page">
        {t("title")}
      </h2>
      {claims.length > 0 && (
        <ul className="mb-5 border-t-[1.5px] border-ink">
          {claims.map((claim) => {
            const line = order.lines.find((one) => one.lineNo === claim.lineNo)
            return (
              <li key={claim.id} className="border-b border-line py-3.5">
                <p className="font-[650]">
                  {t(`reasons.${claim.reason}`)} · {line && <GoodsName of={line} />}
                </p>
                <p className="text-small text-ink2">
                  <span className="whole">{formatMoment(claim.at, locale)}</span>
                  {" · "}
                  {t(`states.${claim.state}`)}
                  {claim.photos > 0 && ` · ${t("photosSent", { count: claim.photos })}`}
                </p>
                <p className="mt-1 wrap-anywhere">{claim.text}</p>
                {claim.note && (
                  <p className="mt-2 wrap-anywhere">{t("answer", { note: claim.note })}</p>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {order.canClaim &&
        (isOpen ? (
          <ClaimForm
            order={order}
            phone={phone}
            onSent={async () => {
              await onChanged()
              setOpen(false)
            }}
            onClose={() => setOpen(false)}
          />
        ) : (
          <>
            <p className="mb-4 text-ink2">{t("lead")}</p>
            <Button type="button" variant="outline" onClick={() => setOpen(true)}>
              {t("ask")}
            </Button>
          </>
        ))}
    </section>
  )
}
