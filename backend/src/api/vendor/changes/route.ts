import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ListingChangeRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { listOwnChanges } from "../../../workflows/listing/list-changes"
import { proposeChange } from "../../../workflows/listing/propose-change"
import { scopeOf } from "../signed-producer"

/** Own proposals, newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json({ changes: await listOwnChanges(scopeOf(req).producerId) })
}

/** Proposes a change of an own listing; the office decides. */
export async function POST(req: MedusaRequest<ListingChangeRequest>, res: MedusaResponse) {
  res.status(201).json(await proposeChange(scopeOf(req), req.validatedBody))
}
