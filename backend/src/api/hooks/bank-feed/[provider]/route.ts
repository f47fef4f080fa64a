import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../lib/http-error"
import { wakeWorkers } from "../../../../workflows/outbox/wake-workers"
import { BANK_FEEDS } from "../../../../workflows/payments/bank-feed/feeds"
import { keepCall } from "../../../../workflows/payments/bank-feed/keep-call"

/**
 * A bank feed tells of transfers. What is truly from the feed is on disk before the answer; what it
 * means is decided later, so that a slow or broken day of ours loses no money.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const provider = String(req.params.provider)
  const feed = BANK_FEEDS.get(provider)
  if (!feed?.isOn()) return refuse("ROUTE_CLOSED")
  if (!req.is("application/json")) return refuse("UNSUPPORTED_MEDIA")
  const raw = Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0)
  const call = { raw, header: (name: string) => req.get(name) ?? "" }
  if (!feed.isGenuine(call, Date.now())) return refuse("SIGNATURE_INVALID")
  await keepCall(provider, feed, raw)
  res.json({ success: true })
  wakeWorkers()
}
