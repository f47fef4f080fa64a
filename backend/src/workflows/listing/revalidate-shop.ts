import type { PoolClient } from "pg"
import { z } from "zod"
import { env } from "../../lib/env"

const payloadSchema = z.object({ tags: z.array(z.string().max(200)).min(1).max(50) })
const TIMEOUT_MS = 5_000

/**
 * Tells the shop that pages under these tags are old. Without the shared secret nothing is told: the
 * pages then end by their own short lifetime.
 */
export async function revalidateShop(_client: PoolClient, payload: unknown): Promise<void> {
  const { tags } = payloadSchema.parse(payload)
  const { STOREFRONT_URL: shop, OCOP_REVALIDATE_SECRET: secret } = env()
  if (!shop || !secret) return
  const answer = await fetch(new URL("/api/revalidate", shop), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!answer.ok) throw new Error(`the shop answered ${answer.status}`)
}
