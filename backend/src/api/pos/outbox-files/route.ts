import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { outboxFileRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { takeOutboxFile } from "../../../workflows/intake/outbox-file/take-outbox-file"
import { deviceOf } from "../signed-device"

/** A manager of this outlet hands in what another register could not send. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await takeOutboxFile(deviceOf(req), parseWith(outboxFileRequest, req.body)))
}
