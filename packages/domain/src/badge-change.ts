import { type Badge, badgeFor } from "./badge.js"
import { addDays, type BusinessDate } from "./business-date.js"
import { EXPIRING_DAYS, endOf, type Recognition } from "./recognition.js"

const faceOf = (badge: Badge): string =>
  badge.status === "in_force"
    ? `${badge.recognition.id}|${badge.expiring}`
    : `${badge.reason}|${badge.recognition?.id ?? ""}`

/**
 * First day after `day` on which the badge looks different (star gained, lost, changed, or its
 * end coming near), or null if never by what is known. Caches must not outlive it; text such as
 * "12 days left" changes daily and is not counted.
 */
export const nextBadgeChange = (
  skuId: string,
  packagingCode: string | null,
  day: BusinessDate,
  recognitions: readonly Recognition[],
): BusinessDate | null => {
  const own = recognitions.filter((r) => r.skuIds.includes(skuId))
  const face = (on: BusinessDate) =>
    faceOf(badgeFor({ skuId, packagingCode, day: on, recognitions: own }))
  const today = face(day)
  const days = own
    .flatMap((r) => [r.validFrom, endOf(r), addDays(endOf(r), -EXPIRING_DAYS)])
    .filter((d) => d > day)
    .sort()
  return days.find((d) => face(d) !== today) ?? null
}
