"use client"

import type { GiftDays } from "@ocop/contracts"
import { Field, Notice } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/text/format"

type Props = {
  id: string
  days: GiftDays | null
  value: string
  error?: string
  onChange(day: string): void
}

/** The day on which a basket should arrive, of those that can be promised; nothing before a place is known. */
export function WishDay({ id, days, value, error, onChange }: Props) {
  const t = useTranslations("gifts")
  const locale = useLocale()
  if (days === null) return null
  const tet = days.tet && formatDay(days.tet, locale)
  if (days.from > days.to) {
    return (
      <Notice tone="gentle" role="status" title={t("tooLate", { day: tet ?? "" })}>
        {t("tooLateText", { day: formatDay(days.from, locale) })}
      </Notice>
    )
  }
  const span = { from: formatDay(days.from, locale), to: formatDay(days.to, locale) }
  return (
    <Field
      id={id}
      label={t("wish")}
      hint={tet ? t("wishTet", { ...span, tet }) : t("wishHint", span)}
      type="date"
      min={days.from}
      max={days.to}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
