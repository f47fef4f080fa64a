import "server-only"
import { type PaymentMethods, paymentMethods } from "@ocop/contracts"
import { TAGS } from "../cache-manifest"
import { readBackend } from "./backend"

/** What can be paid with now; cash on delivery alone where nothing is said. */
export async function readPaymentMethods(): Promise<PaymentMethods> {
  const answer = await readBackend("/store/payment-methods", paymentMethods, {
    tags: [TAGS.payments],
  })
  return answer ?? { methods: ["cod"], simulator: false }
}
