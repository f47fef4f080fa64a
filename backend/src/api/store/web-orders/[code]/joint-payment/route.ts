import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { jointPaymentRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { readWebOrder } from "../../../../../workflows/checkout/read-web-order"
import { joinPayments } from "../../../../../workflows/payments/joint/join-payments"
import { knownOrder } from "../../known-order"

/** Has one transfer pay this order and others, for whoever knows the phone number of all of them. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { phone, others } = parseWith(jointPaymentRequest, req.body)
  const { code } = await knownOrder(req, phone)
  const codes = new Set([code])
  // One by one: the first that is not theirs ends it, and counts as one wrong try.
  for (const other of others) codes.add((await knownOrder(req, phone, other)).code)
  await joinPayments([...codes])
  res.json(await readWebOrder(code))
}
