import { z } from "zod"
import { IGNORED, type ProviderEvent } from "../../money/money-event"
import { orderOfRef } from "../gateway"

const intent = z.object({
  id: z.string().min(1).max(100),
  /** Stripe's smallest unit; đồng have no decimals, so this is đồng. */
  amount_received: z.number().int().min(0).max(9_000_000_000_000),
  currency: z.literal("vnd"),
  status: z.string(),
  metadata: z.looseObject({ ref: z.string().max(100).optional() }),
})

const event = z.object({
  type: z.string(),
  created: z.number().int(),
  data: z.object({ object: z.unknown() }),
})

/** What a payment intent means, as Stripe shows it at `at` (seconds). Throws for what is none. */
export function readIntent(object: unknown, at: number): ProviderEvent {
  const { id, amount_received: amount, status, metadata } = intent.parse(object)
  const ref = metadata.ref ?? null
  if (status === "canceled" && ref) return { kind: "failed", providerRef: ref, reason: status }
  if (status !== "succeeded" || amount === 0) return IGNORED
  return {
    kind: "money",
    method: "card",
    reference: id,
    attemptRef: ref,
    accountNo: null,
    amount,
    at: new Date(at * 1000).toISOString(),
    content: ref ?? "",
    code: ref && orderOfRef(ref),
  }
}

/** What an event of Stripe's means. A declined card is none: the shopper tries another. */
export function readStripe(raw: string): ProviderEvent {
  const { type, created, data } = event.parse(JSON.parse(raw))
  if (type !== "payment_intent.succeeded" && type !== "payment_intent.canceled") return IGNORED
  return readIntent(data.object, created)
}
