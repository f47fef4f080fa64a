import type { BadgeView } from "@ocop/contracts"
import type { SealRecognition } from "@ocop/ui"
import type { useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { formatDay, formatMonth } from "@/lib/text/format"

type T = ReturnType<typeof useTranslations<"seal">>
export type BadgeInForce = Extract<BadgeView, { status: "in_force" }>
export type BadgeNone = Extract<BadgeView, { status: "none" }>

/** From this many days before the end, days are counted instead of naming a month. */
const ENDS_SOON_DAYS = 180

export function recognitionOf(badge: BadgeInForce): SealRecognition {
  const { stars, decisionNo, validFrom, validTo } = badge
  return { stars, decisionNo, validFrom, validTo }
}

/** "4 sao" */
export function starWords(t: T, badge: BadgeInForce): string {
  return t("stars", { stars: badge.stars })
}

/** "đến 10/2027", and near the end "còn 41 ngày". */
export function validityWords(t: T, badge: BadgeInForce, locale: Locale): string {
  if (badge.daysLeft <= ENDS_SOON_DAYS) return t("daysLeft", { days: badge.daysLeft })
  return t("until", { month: formatMonth(badge.validTo, locale) })
}

/** "4 sao, quyết định DEMO-0417/2024, hiệu lực đến 15/10/2027" */
export function sealLabel(t: T, badge: BadgeInForce, locale: Locale): string {
  return t("label", {
    stars: badge.stars,
    decision: badge.decisionNo,
    day: formatDay(badge.validTo, locale),
  })
}

/** Why there is no star: "hết hạn 9/2024", "chưa xác minh", "quy cách ngoài quyết định". */
export function noStarWords(t: T, badge: BadgeNone, locale: Locale): string {
  const { reason, since } = badge
  if (since === null) return t(`reasons.${reason}`)
  if (reason === "lapsed" || reason === "revoked")
    return t(`reasonsSince.${reason}`, { month: formatMonth(since, locale) })
  return t(`reasons.${reason}`)
}
