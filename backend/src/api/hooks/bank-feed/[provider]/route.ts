import { createHash } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { env } from "../../../../lib/env"
import { refuse } from "../../../../lib/http-error"
import { keepEvent } from "../../../../workflows/outbox/run-inbox"
import { isFromSepay, sepayEventId } from "../../../../workflows/outbox/sepay"
import { wakeWorkers } from "../../../../workflows/outbox/wake-workers"

/**
 * A bank feed tells of a transfer. What is truly from the feed is on disk before the answer; what
 * it means is decided later, so that a slow or broken day of ours loses no money.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const secret = env().SEPAY_WEBHOOK_SECRET
  if (req.params.provider !== "sepay" || !secret) return refuse("ROUTE_CLOSED")
  const raw = Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0)
  const call = {
    raw,
    timestamp: req.get("x-sepay-timestamp") ?? "",
    signature: req.get("x-sepay-signature") ?? "",
  }
  if (!isFromSepay(call, secret, Math.floor(Date.now() / 1000))) return refuse("SIGNATURE_INVALID")
  const text = raw.toString("utf8").replaceAll("\u0000", "")
  const eventId = sepayEventId(text) ?? createHash("sha256").update(raw).digest("hex")
  await keepEvent("sepay", eventId, text)
  res.json({ success: true })
  wakeWorkers()
}
