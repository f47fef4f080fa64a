"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatMoney } from "@/lib/text/format"

/** How much of the sum is spent, as a bar and in words. */
export function BudgetBar({ cost, budget }: { cost: number; budget: number }) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  const left = budget - cost
  const share = Math.min(100, Math.round((cost / budget) * 100))
  return (
    <div>
      <div className="h-2.5 overflow-hidden rounded-tick bg-sunk" aria-hidden>
        <div
          className={`h-full ${left < 0 ? "bg-lac" : "bg-tea"}`}
          style={{ width: `${share}%` }}
        />
      </div>
      <p role="status" className={`mt-1.5 text-small ${left < 0 ? "font-[650] text-lac" : ""}`}>
        {t(left < 0 ? "over" : "left", { amount: formatMoney(Math.abs(left), locale) })}
      </p>
    </div>
  )
}
