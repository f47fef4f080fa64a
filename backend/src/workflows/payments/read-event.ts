import { BANK_FEEDS } from "./bank-feed/feeds"
import { GATEWAYS } from "./gateways/gateways"
import type { ProviderEvent } from "./money/money-event"

/** What a stored event of a provider means. Throws for a provider or a text that is unknown. */
export function readEvent(provider: string, raw: string): ProviderEvent {
  const reader = BANK_FEEDS.get(provider) ?? GATEWAYS.get(provider)
  if (!reader) throw new Error(`no such provider: ${provider}`)
  return reader.read(raw)
}
