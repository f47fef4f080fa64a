import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EnrolRequest } from "@ocop/contracts"
import { rateLimit } from "../../../lib/rate-limit"
import { enrolDevice } from "../../../workflows/register/enrol-device"

const tries = rateLimit({ most: 20, windowMs: 10 * 60_000 })

/** A manager's one-time code turns a browser into a register. */
export async function POST(req: MedusaRequest<EnrolRequest>, res: MedusaResponse) {
  tries.take(req.ip ?? "")
  res.json(await enrolDevice(req.validatedBody))
}
