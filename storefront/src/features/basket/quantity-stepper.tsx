"use client"

import { Minus, Plus } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { formatQuantity } from "@/lib/text/format"

export type QuantityStepperProps = {
  /** Thousandths of the unit, as are `step`, `least` and `most`. */
  qtyMilli: number
  step: number
  least: number
  most?: number
  /** Shown after the figure; pieces stand alone. */
  unit?: string
  label: string
  small?: boolean
  onChange(next: number): void
}

/** Fewer, the quantity, more; told to screen readers as it changes. */
export function QuantityStepper(props: QuantityStepperProps) {
  const { qtyMilli, step, least, most = 999_000, unit, label, small, onChange } = props
  const t = useTranslations("basket")
  const locale = useLocale()
  const size = small ? "size-11" : "h-14 w-12"
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that are not wanted here
    <div
      role="group"
      aria-label={label}
      className="inline-flex items-center rounded-control border-[1.5px] border-line2 bg-card"
    >
      <button
        type="button"
        aria-label={t("less")}
        disabled={qtyMilli <= least}
        onClick={() => onChange(Math.max(least, qtyMilli - step))}
        className={`inline-flex ${size} items-center justify-center rounded-control disabled:text-line2`}
      >
        <Minus aria-hidden size={18} />
      </button>
      <output className="min-w-9 text-center font-[700] whitespace-nowrap">
        {formatQuantity(qtyMilli, locale)}
        {unit ? `\u00a0${unit}` : ""}
      </output>
      <button
        type="button"
        aria-label={t("more")}
        disabled={qtyMilli + step > most}
        onClick={() => onChange(qtyMilli + step)}
        className={`inline-flex ${size} items-center justify-center rounded-control disabled:text-line2`}
      >
        <Plus aria-hidden size={18} />
      </button>
    </div>
  )
}
