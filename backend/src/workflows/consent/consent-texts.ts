import type { ConsentPurpose, Quote } from "@ocop/contracts"
import type { BusinessDate } from "@ocop/domain"
import { refuse } from "../../lib/http-error"
import type { BookConsentText } from "../intake/book/book-types"

/** What is asked on a day, in the versions of that day. */
export function askedOn(texts: readonly BookConsentText[], day: BusinessDate): Quote["consents"] {
  return texts
    .filter((t) => t.validFrom <= day && (t.validTo === null || day < t.validTo))
    .map(({ purpose, version, isRequired }) => ({ purpose, version, isRequired }))
}

type Given = readonly { purpose: ConsentPurpose; version: string }[]

/**
 * Refuses what was agreed to in another version than today's (CONSENT_OUTDATED), and an order
 * without an agreement that it needs (CONSENT_MISSING); both with the fresh quote.
 */
export function checkConsents(quote: Quote, given: Given): void {
  const asked = new Map(quote.consents.map((text) => [text.purpose, text]))
  const outdated = given.filter(({ purpose, version }) => asked.get(purpose)?.version !== version)
  if (outdated.length > 0) {
    refuse("CONSENT_OUTDATED", { purposes: outdated.map(({ purpose }) => purpose), quote })
  }
  const said = new Set(given.map(({ purpose }) => purpose))
  const missing = quote.consents.filter((text) => text.isRequired && !said.has(text.purpose))
  if (missing.length > 0) {
    refuse("CONSENT_MISSING", { purposes: missing.map(({ purpose }) => purpose), quote })
  }
}
