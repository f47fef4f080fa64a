import type { BadgeView } from "@ocop/contracts"
import type { useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { formatDay } from "@/lib/text/format"

type T = ReturnType<typeof useTranslations<"producer.badge">>

/** The star with its paper, or why there is none: two short texts. */
export function badgeWords(t: T, badge: BadgeView, locale: Locale): [main: string, note: string] {
  if (badge.status === "none") {
    const day = badge.since ? formatDay(badge.since, locale) : ""
    return [t("none"), t(badge.reason, { day })]
  }
  const paper = t("until", { decision: badge.decisionNo, day: formatDay(badge.validTo, locale) })
  const left = badge.expiring ? `, ${t("daysLeft", { days: badge.daysLeft })}` : ""
  return [t("stars", { stars: badge.stars }), `${paper}${left}`]
}
