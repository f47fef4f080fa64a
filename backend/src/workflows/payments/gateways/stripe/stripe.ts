import { env } from "../../../../lib/env"
import { IGNORED } from "../../money/money-event"
import type { Gateway, GenuineEvent, HookCall } from "../gateway"
import { stripeClient } from "./client"
import { readIntent, readStripe } from "./read"

const MOST_AGE_S = 300

type Told = {
  id: string
  livemode: boolean
  data: { object: { amount?: unknown; metadata?: { ref?: unknown } } }
}

/** The event that Stripe signed; null for anything else, an old one, or one of the other mode. */
function genuine({ raw, header }: HookCall, nowMs: number): GenuineEvent | null {
  const { STRIPE_WEBHOOK_SECRET: secret = "", STRIPE_API_KEY: key = "" } = env()
  try {
    const told = stripeClient().webhooks.constructEvent(
      raw,
      header("stripe-signature"),
      secret,
      MOST_AGE_S,
      undefined,
      nowMs,
    ) as unknown as Told
    if (told.livemode === /^[sr]k_test_/.test(key)) return null
    const { amount, metadata } = told.data.object
    return {
      id: told.id,
      raw: raw.toString("utf8"),
      ref: typeof metadata?.ref === "string" ? metadata.ref : null,
      amount: typeof amount === "number" ? amount : null,
    }
  } catch {
    return null
  }
}

/**
 * Cards by Stripe. `@medusajs/payment-stripe` hangs on a Medusa cart's payment session, answers its
 * web hook before anything is on disk, and knows no other host than Stripe's; our orders are placed
 * in one call, so this speaks to the same SDK in the shape of all our gateways.
 */
export const stripe: Gateway = {
  method: "card",
  hookMethod: "POST",
  isOn: () => Boolean(env().STRIPE_API_KEY),
  start: async ({ ref, orderCode, amount }) => {
    const intent = await stripeClient().paymentIntents.create(
      {
        amount,
        currency: "vnd",
        allowed_payment_method_types: ["card"],
        description: orderCode,
        metadata: { ref },
      },
      { idempotencyKey: `ocop-pay-${ref}` },
    )
    if (!intent.client_secret) throw new Error(`stripe gave no secret for ${ref}`)
    return { kind: "card", providerId: intent.id, clientSecret: intent.client_secret }
  },
  genuine,
  answer: (state) =>
    state === "forged" ? { status: 400, body: null } : { status: 200, body: { received: true } },
  read: readStripe,
  ask: async ({ providerId }) => {
    if (!providerId) return IGNORED
    const intent = await stripeClient().paymentIntents.retrieve(providerId)
    return readIntent(intent, intent.created)
  },
  refund: async ({ reference, amount, key }) => {
    await stripeClient().refunds.create(
      { payment_intent: reference, amount },
      { idempotencyKey: `ocop-${key}` },
    )
  },
  cancel: async ({ providerId }) => {
    if (!providerId) return
    try {
      await stripeClient().paymentIntents.cancel(providerId)
    } catch (error) {
      // Paid in the meantime: its event says so, and the money is late.
      if ((error as { code?: string }).code !== "payment_intent_unexpected_state") throw error
    }
  },
}
