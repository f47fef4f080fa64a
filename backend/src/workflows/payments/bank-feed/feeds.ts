import { casso } from "./casso"
import type { BankFeed } from "./feed"
import { payos } from "./payos"
import { sepay } from "./sepay"

/** Every bank feed we understand; each is on only with its secret. */
export const BANK_FEEDS: ReadonlyMap<string, BankFeed> = new Map(
  Object.entries({ sepay, casso, payos }),
)
