import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { factsRequest } from "@ocop/contracts"
import { parseWith } from "../../../lib/validate"
import { takeFacts } from "../../../workflows/intake/facts/take-facts"
import { deviceOf } from "../signed-device"

/** Takes at most fifty facts of the device, and answers for each. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { facts } = parseWith(factsRequest, req.body)
  res.json(await takeFacts(deviceOf(req), facts))
}
