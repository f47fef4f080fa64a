import type { WebOrderView } from "@ocop/contracts"
import { shortOutletName } from "../outlets/short-name"

/** Day in Asia/Ho_Chi_Minh of an instant. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** Where the goods go: the outlet's name, or the address in two levels. */
export function fulfilmentWords({ fulfilment }: Pick<WebOrderView, "fulfilment">): string {
  if (fulfilment.mode === "pickup") return shortOutletName(fulfilment.outletName)
  return `${fulfilment.line}, ${fulfilment.communeName}, ${fulfilment.provinceName}`
}
