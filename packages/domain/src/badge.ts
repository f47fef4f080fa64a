import { type BusinessDate, daysBetween, monthsBetween } from "./business-date.js"
import type { Stars } from "./criteria-versions.js"
import {
  byLatestDecision,
  EXPIRING_DAYS,
  endOf,
  isInForce,
  type Recognition,
  recognitionState,
} from "./recognition.js"

export type BadgeInForce = {
  status: "in_force"
  stars: Stars
  recognition: Recognition
  /** Whole calendar months left. */
  monthsLeft: number
  /** Days left; 1 on the last day. */
  daysLeft: number
  /** Whether 180 days or fewer are left. */
  expiring: boolean
}

export type BadgeNoneReason = "lapsed" | "revoked" | "not_yet" | "packaging" | "unverified"

export type BadgeNone = {
  status: "none"
  reason: BadgeNoneReason
  /** First day without the star, for `lapsed` and `revoked`. */
  since: BusinessDate | null
  recognition: Recognition | null
}

export type Badge = BadgeInForce | BadgeNone

export type BadgeInput = {
  skuId: string
  packagingCode: string | null
  day: BusinessDate
  recognitions: readonly Recognition[]
}

const coversPackaging = (recognition: Recognition, packagingCode: string | null) =>
  recognition.packagingCodes.length === 0 ||
  (packagingCode !== null && recognition.packagingCodes.includes(packagingCode))

const none = (reason: BadgeNoneReason, recognition: Recognition | null): BadgeNone => ({
  status: "none",
  reason,
  since: recognition && (reason === "lapsed" || reason === "revoked") ? endOf(recognition) : null,
  recognition,
})

/**
 * The star that this SKU in this packaging may show on this day, or why it may show none (R8).
 * Of several recognitions in force the latest decision wins, be it higher or lower.
 */
export const badgeFor = ({ skuId, packagingCode, day, recognitions }: BadgeInput): Badge => {
  const own = recognitions.filter((r) => r.skuIds.includes(skuId)).sort(byLatestDecision)
  const inForce = own.filter((r) => isInForce(r, day))
  const winner = inForce.find((r) => coversPackaging(r, packagingCode))
  if (winner) {
    const end = endOf(winner)
    const daysLeft = daysBetween(day, end)
    return {
      status: "in_force",
      stars: winner.stars,
      recognition: winner,
      monthsLeft: monthsBetween(day, end),
      daysLeft,
      expiring: daysLeft <= EXPIRING_DAYS,
    }
  }
  const wrongPackaging = inForce[0]
  if (wrongPackaging) return none("packaging", wrongPackaging)
  const ended = own.find((r) => endOf(r) <= day)
  if (ended) {
    return none(recognitionState(ended, day) === "revoked" ? "revoked" : "lapsed", ended)
  }
  const coming = own[0]
  return coming ? none("not_yet", coming) : none("unverified", null)
}
