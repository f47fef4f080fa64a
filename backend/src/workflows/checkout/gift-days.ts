import type { DeliveryView, GiftDays } from "@ocop/contracts"
import type { BusinessDate } from "@ocop/domain"
import { lastDeliveryDay } from "@ocop/vn"

/**
 * The days on which a delivery can be wished for: from the day by which the slowest parcel should
 * have arrived to the eve of Tết, or two months ahead outside of its season. Null without a delivery;
 * `from` after `to` where nothing arrives in time.
 */
export function giftDaysOf(delivery: DeliveryView | null, day: BusinessDate): GiftDays | null {
  const from = delivery?.parcels
    .map(({ to }) => to)
    .sort()
    .at(-1)
  return from === undefined ? null : { from, ...lastDeliveryDay(day) }
}

export const isDayOf = (days: GiftDays | null, day: BusinessDate): boolean =>
  days !== null && days.from <= day && day <= days.to
