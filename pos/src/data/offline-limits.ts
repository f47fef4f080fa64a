import type { TillData } from "./till-data"

const HOUR = 3_600_000

/** Without a word of the server for so long, milliseconds, the strip says so loudly, then louder. */
export const LONG_MS = 24 * HOUR
export const VERY_LONG_MS = 72 * HOUR
const PRICES_HOLD_MS = 7 * 24 * HOUR

/**
 * Whether nobody may lower a price by hand: the server has not been heard for seven days, and what it
 * let each role take off may be another by now. Sales go on at the prices that are there.
 */
export function arePricesFixed({
  isTraining,
  sync,
  now,
}: Pick<TillData, "isTraining" | "sync" | "now">): boolean {
  const { contactAt } = sync.status.get()
  return !isTraining && contactAt !== null && now() - Date.parse(contactAt) > PRICES_HOLD_MS
}
