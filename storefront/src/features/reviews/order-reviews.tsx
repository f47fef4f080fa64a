"use client"

import type { WebOrderView } from "@ocop/contracts"
import { Button } from "@ocop/ui"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { GoodsName } from "../catalogue/goods-name"
import { pointsKey } from "./points-words"
import { ReviewForm } from "./review-form"

type Props = { order: WebOrderView; phone: string; onChanged(): Promise<void> }

/** What may be reviewed of a delivered order, and what became of it. */
export function OrderReviews({ order, phone, onChanged }: Props) {
  const t = useTranslations("reviews.order")
  const points = useTranslations("reviews.points")
  const [writing, setWriting] = useState<string | null>(null)
  return (
    <section aria-labelledby="order-reviews">
      <h2 id="order-reviews" className="text-h2-page">
        {t("title")}
      </h2>
      <p className="mt-2 mb-4 text-ink2">{t("text")}</p>
      <ul className="border-t-[1.5px] border-ink">
        {order.reviews.map((review) => {
          const { skuId, state } = review
          const line = order.lines.find((one) => one.skuId === skuId)
          if (!line) return null
          return (
            <li key={skuId} className="border-b border-line py-3.5">
              <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
                <p className="font-[650]">
                  <GoodsName of={line} />
                </p>
                {state === "open" && writing !== skuId && (
                  <Button variant="outline" size="small" onClick={() => setWriting(skuId)}>
                    {t("write")}
                  </Button>
                )}
              </div>
              {review.points !== null && state !== "open" && (
                <p role="status" className="text-small text-ink2">
                  {points(pointsKey(review.points))} ·{" "}
                  {t(`states.${state}`, { reason: review.reason ?? "" })}
                </p>
              )}
              {writing === skuId && state === "open" && (
                <ReviewForm
                  code={order.code}
                  phone={phone}
                  line={line}
                  contactName={order.contact.name}
                  onCancel={() => setWriting(null)}
                  onDone={async () => {
                    setWriting(null)
                    await onChanged()
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
