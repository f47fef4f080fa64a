import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../lib/http-error"
import { wakeWorkers } from "../../../../workflows/outbox/wake-workers"
import { GATEWAYS } from "../../../../workflows/payments/gateways/gateways"
import { takeCall } from "../../../../workflows/payments/gateways/take-call"

async function take(req: MedusaRequest, res: MedusaResponse, method: "GET" | "POST") {
  const gateway = GATEWAYS.get(String(req.params.provider))
  if (!gateway?.isOn() || gateway.hookMethod !== method) return refuse("ROUTE_CLOSED")
  if (method === "POST" && !req.is("application/json")) return refuse("UNSUPPORTED_MEDIA")
  const { status, body, isGenuine } = await takeCall(gateway, {
    raw: Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0),
    // The address as it came: a name given twice must stay two.
    query: new URLSearchParams(req.originalUrl.split("?")[1] ?? ""),
    header: (name) => req.get(name) ?? "",
  })
  if (body === null) res.status(status).end()
  else res.status(status).json(body)
  if (isGenuine) wakeWorkers()
}

/** VNPAY's server tells by GET. */
export const GET = (req: MedusaRequest, res: MedusaResponse) => take(req, res, "GET")

/** A gateway tells of a payment: what is truly from it is on disk before the answer. */
export const POST = (req: MedusaRequest, res: MedusaResponse) => take(req, res, "POST")
