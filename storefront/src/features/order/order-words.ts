import type { WebOrderView } from "@ocop/contracts"
import { shortOutletName } from "../outlets/short-name"

/** Where the goods go: the outlet's name, or the address in two levels. */
export function fulfilmentWords({ fulfilment }: Pick<WebOrderView, "fulfilment">): string {
  if (fulfilment.mode === "pickup") return shortOutletName(fulfilment.outletName)
  return `${fulfilment.line}, ${fulfilment.communeName}, Hà Tĩnh`
}
