import type { ReserveTrouble } from "../../data/reserve"

export type Trouble = ReserveTrouble | "NO_SESSION" | "NOT_BOOKED"

/**
 * Why it is asked for again stays to be read beside the new price; whether there is enough the price
 * tells itself.
 */
export const besideQuote = (was: Trouble | null): Trouble | null =>
  was === "OFFLINE" || was === "STOCK_SHORT" ? null : was
