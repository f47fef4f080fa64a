import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../lib/http-error"
import { wakeWorkers } from "../../../../workflows/outbox/wake-workers"
import { carrierOf } from "../../../../workflows/parcels/carriers/carriers"
import { takeCarrierCall } from "../../../../workflows/parcels/take-call"

/** GHN and Viettel Post send JSON, GHTK a form. */
const KINDS = ["application/json", "application/x-www-form-urlencoded"]

/** A carrier tells of a parcel: what is truly from it is on disk before the answer. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const name = String(req.params.provider)
  const carrier = carrierOf(name)
  if (!carrier || name === "own") return refuse("ROUTE_CLOSED")
  if (!req.is(KINDS)) return refuse("UNSUPPORTED_MEDIA")
  const isTaken = await takeCarrierCall(name, carrier, {
    raw: Buffer.isBuffer(req.rawBody) ? req.rawBody.toString("utf8") : "",
    query: new URLSearchParams(req.originalUrl.split("?")[1] ?? ""),
    header: (header) => req.get(header) ?? "",
  })
  if (!isTaken) return refuse("SIGNATURE_INVALID")
  res.json({ success: true })
  wakeWorkers()
}
