import { type CarrierName, carrierName } from "@ocop/contracts"
import type { Carrier } from "./carrier"
import { ghn } from "./ghn/ghn"
import { ghtk } from "./ghtk/ghtk"
import { own } from "./own"
import { viettelPost } from "./viettel-post/viettel-post"

const ALL: Readonly<Record<CarrierName, Carrier>> = {
  own,
  ghn,
  ghtk,
  "viettel-post": viettelPost,
}

/** A carrier that can be asked; null where it is unknown or not set up. */
export function carrierOf(name: string): Carrier | null {
  const known = carrierName.safeParse(name)
  const carrier = known.success ? ALL[known.data] : null
  return carrier?.isOn() ? carrier : null
}

/** Those that are set up here, our own first. */
export const carriersOn = (): CarrierName[] =>
  carrierName.options.filter((name) => ALL[name].isOn())

/** Whether stored events of this provider are a carrier's. */
export const isCarrier = (provider: string): boolean => carrierName.safeParse(provider).success

/** What an event that was kept means, also when its carrier was switched off since. */
export function readNews(provider: string, raw: string) {
  return ALL[carrierName.parse(provider)].read(raw)
}
