import type { PoolClient } from "pg"
import { z } from "zod"
import { queueOrderNotice } from "../../notices/queue-order-notice"
import { findAttempt } from "./attempts/find-attempt"
import { GATEWAYS } from "./gateways"

const cancelPayload = z.object({ provider: z.string(), ref: z.string() })
const refundPayload = cancelPayload.extend({
  reference: z.string(),
  amount: z.number().int().min(1),
  key: z.string().min(1),
  /** Which refund the shopper is told of. */
  about: z.string().optional(),
})

async function known(client: PoolClient, { provider, ref }: z.infer<typeof cancelPayload>) {
  const gateway = GATEWAYS.get(provider)
  const attempt = await findAttempt(client, provider, ref)
  if (!gateway || !attempt) throw new Error(`no attempt ${ref} at ${provider}`)
  return { gateway, attempt }
}

/** Ends a payment at its gateway: its order is over. */
export async function cancelPayment(client: PoolClient, payload: unknown): Promise<void> {
  const { gateway, attempt } = await known(client, cancelPayload.parse(payload))
  await gateway.cancel(attempt)
}

/**
 * Gives money back through the gateway that took it, and tells the shopper; the key makes a second try
 * harmless.
 */
export async function refundPayment(client: PoolClient, payload: unknown): Promise<void> {
  const { reference, amount, key, about, ...named } = refundPayload.parse(payload)
  const { gateway, attempt } = await known(client, named)
  await gateway.refund({ attempt, reference, amount, key })
  if (!about) return
  await queueOrderNotice(client, { template: "refund-made", code: attempt.orderCode, about })
}
