"use client"

import type { Quote } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { goodsName, type Named } from "../catalogue/goods-name"

type Props = { lines: readonly (Named & { skuId: string })[]; quote: Quote | null }

/** What in a basket the counters have not enough of, everything else in the order counted in. */
export function GiftShort({ lines, quote }: Props) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  const lacking = new Set(quote?.lines.flatMap((line) => (line.problem ? [line.skuId] : [])))
  const names = lines.filter(({ skuId }) => lacking.has(skuId))
  if (names.length === 0) return null
  return (
    <p className="text-small font-[650] text-lac">
      {t("shortNamed", { names: names.map((line) => goodsName(line, locale).text).join(", ") })}
    </p>
  )
}
