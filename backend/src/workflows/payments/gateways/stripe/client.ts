import Stripe from "stripe"
import { env } from "../../../../lib/env"

const PATIENCE_MS = 15_000

let made: { key: string; client: Stripe } | undefined

/** Stripe's client, at Stripe or at the stand-in that `STRIPE_API_BASE` names. */
export function stripeClient(): Stripe {
  const { STRIPE_API_KEY: key = "", STRIPE_API_BASE: base } = env()
  if (made?.key === key) return made.client
  const url = base ? new URL(base) : null
  const client = new Stripe(key, {
    timeout: PATIENCE_MS,
    maxNetworkRetries: 2,
    telemetry: false,
    ...(url && {
      host: url.hostname,
      port: url.port,
      protocol: url.protocol === "http:" ? "http" : "https",
    }),
  })
  made = { key, client }
  return client
}
