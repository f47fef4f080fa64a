import { shopperAccount } from "@ocop/contracts"
import { readAsShopper } from "@/features/account/as-shopper"

/** The signed-in shopper's phone and addresses, for the checkout. */
export function GET(): Promise<Response> {
  return readAsShopper("", shopperAccount)
}
