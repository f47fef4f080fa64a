import { type PaymentMethod, type PaymentMethods, paymentMethod } from "@ocop/contracts"
import { encodeVietQr } from "@ocop/vn"
import { env } from "../../lib/env"
import { currentBook } from "../intake/book/book"
import type { Seller } from "../intake/book/book-types"
import { demoAccount } from "./demo/simulate-transfer"
import { gatewayOf } from "./gateways/gateways"

const takesTransfers = (seller: Seller | null): boolean =>
  encodeVietQr({ bin: seller?.bankBin ?? "", account: seller?.bankAccount ?? "" }).ok

/** Whether this installation can take a payment of this kind for the seller. */
export function takesPayment(seller: Seller | null, method: PaymentMethod): boolean {
  if (method === "cod") return true
  if (method === "vietqr") return takesTransfers(seller)
  // A stand-in's cards pay nothing: only for a seller that is itself made up.
  if (method === "card" && env().STRIPE_API_BASE && !seller?.demo) return false
  return gatewayOf(method) !== undefined
}

/** What this installation can take now. */
export async function readPaymentMethods(): Promise<PaymentMethods> {
  const { operator } = await currentBook()
  return {
    methods: paymentMethod.options.filter((method) => takesPayment(operator, method)),
    simulator: (await demoAccount()) !== null,
  }
}
