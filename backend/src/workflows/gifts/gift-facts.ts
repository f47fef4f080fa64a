import type { BadgeView, QuoteGift } from "@ocop/contracts"
import { basketStars } from "@ocop/domain"

type Component = { badge: BadgeView; expiresOn: string | null; amount: number }

/** The first of some days; null where there is none. */
export const firstDay = (days: readonly (string | null)[]): string | null =>
  days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null)

/** What is true of a basket as a whole, from what lies in it on the day. */
export function giftFacts(
  components: readonly Component[],
): Pick<QuoteGift, "stars" | "expiresOn" | "goods"> {
  return {
    stars: basketStars(components.map(({ badge }) => badge)),
    expiresOn: firstDay(components.map(({ expiresOn }) => expiresOn)),
    goods: components.reduce((sum, { amount }) => sum + amount, 0),
  }
}
