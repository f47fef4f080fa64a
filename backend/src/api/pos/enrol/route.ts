import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EnrolRequest } from "@ocop/contracts"
import { sharedRateLimit } from "../../../lib/shared-rate-limit"
import { enrolDevice } from "../../../workflows/register/enrol-device"

/** Only failures count: a shop that sets up twenty tills in a morning is no attack. */
const wrongCodes = sharedRateLimit({ name: "enrol", most: 20, windowMs: 10 * 60_000 })

/** A manager's one-time code turns a browser into a register. */
export async function POST(req: MedusaRequest<EnrolRequest>, res: MedusaResponse) {
  const sender = req.ip ?? ""
  await wrongCodes.check(sender)
  try {
    res.json(await enrolDevice(req.validatedBody))
  } catch (error) {
    await wrongCodes.take(sender)
    throw error
  }
}
