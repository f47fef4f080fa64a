"use client"

import { Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"
import { goodsName } from "../catalogue/goods-name"
import type { PriceChange } from "./price-changes"

/** Prices that are not what the shopper saw before: shown, line by line, never just applied. */
export function PriceChanges(props: {
  changes: PriceChange[]
  /** The delivery fee before and now, in đồng; null while it is the same. */
  shipping?: { was: number; now: number } | null
}) {
  const { changes, shipping = null } = props
  const t = useTranslations("basket")
  const locale = useLocale()
  if (changes.length === 0 && shipping === null) return null
  return (
    <Notice tone="gentle" role="status" title={t("pricesChanged")} className="mb-5">
      <ul>
        {changes.map((change) => (
          <li key={change.skuId}>
            {t("priceChange", {
              name: goodsName(change, locale).text,
              was: formatMoney(change.was, locale),
              now: formatMoney(change.now, locale),
            })}
          </li>
        ))}
        {shipping && (
          <li>
            {t("shippingChange", {
              was: formatMoney(shipping.was, locale),
              now: formatMoney(shipping.now, locale),
            })}
          </li>
        )}
      </ul>
    </Notice>
  )
}
