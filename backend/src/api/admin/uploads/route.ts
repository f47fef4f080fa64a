import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../lib/http-error"
import { storePicture } from "../../../workflows/uploads/store-picture"

type WithFiles = MedusaRequest & { files?: { buffer: Buffer }[] }

/**
 * Medusa's own upload, which keeps any file as it comes, put behind the checks of the portal: only
 * pictures, made anew, under names of ours. The answer keeps Medusa's form for its dashboard.
 */
export async function POST(req: WithFiles, res: MedusaResponse) {
  const files = req.files ?? []
  if (files.length === 0) return refuse("INVALID_REQUEST", [{ path: "files" }])
  const stored = []
  for (const { buffer } of files) stored.push(await storePicture(req.scope, buffer))
  res.json({ files: stored.map(({ fileId, url }) => ({ id: fileId, url })) })
}
