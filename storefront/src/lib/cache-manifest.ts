/**
 * The only place with lifetimes and tags of cached reads. Pages are shown from the cache for at
 * most `LIFETIME_S` seconds, and never across the midnight before which a certificate, price or VAT
 * row on them changes. Whatever is personal or moves by the minute is not cached at all.
 */
export const LIFETIME_S = 60

export const TAGS = {
  catalogue: "catalogue",
  outlets: "outlets",
  payments: "payments",
  product: (handle: string) => `product:${handle}`,
  reviews: (handle: string) => `reviews:${handle}`,
  producer: (handle: string) => `producer:${handle}`,
} as const

const DAY_MS = 86_400_000
const OFFSET_MS = 7 * 3_600_000

/** Seconds from `now` (epoch milliseconds) to the next midnight in Asia/Ho_Chi_Minh. */
export function secondsToMidnight(now: number): number {
  return Math.ceil((DAY_MS - ((now + OFFSET_MS) % DAY_MS)) / 1000)
}

/** Lifetime of a read made at `now`: short, and ended by midnight. */
export function lifetimeAt(now: number): number {
  return Math.max(1, Math.min(LIFETIME_S, secondsToMidnight(now)))
}
