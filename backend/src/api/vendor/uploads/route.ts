import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rateLimit } from "../../../lib/rate-limit"
import { keepUpload } from "../../../workflows/uploads/keep-upload"
import { readMultipartFile } from "../../../workflows/uploads/read-multipart"
import { scopeOf } from "../signed-producer"

const uploads = rateLimit({ most: 40, windowMs: 3_600_000 })

/** A picture for a proposal, made safe before it is kept. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const scope = scopeOf(req)
  uploads.take(scope.memberId)
  const file = await readMultipartFile(req)
  res.status(201).json(await keepUpload(req.scope, scope, file))
}
