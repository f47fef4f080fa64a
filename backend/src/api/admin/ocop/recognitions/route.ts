import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { newRecognition, type RecognitionPage, recognitionQuery } from "@ocop/contracts"
import { today } from "../../../../lib/clock"
import { parseWith } from "../../../../lib/validate"
import { createRecognitionWorkflow } from "../../../../workflows/recognition/workflows/create-recognition"
import { listRecognitions } from "./list-recognitions"

/** Recognitions by state and search, with the counts of all states. */
export async function GET(req: MedusaRequest, res: MedusaResponse<RecognitionPage>): Promise<void> {
  res.json(await listRecognitions(parseWith(recognitionQuery, req.query), today()))
}

/** Records a decision. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ id: string }>): Promise<void> {
  const body = parseWith(newRecognition, req.body)
  const { result } = await createRecognitionWorkflow(req.scope).run({
    input: [
      {
        stars: body.stars,
        decision_no: body.decisionNo,
        decision_date: body.decisionDate,
        family_key: body.family,
        variant_ids: body.skuIds,
        packaging_codes: body.packagingCodes,
        issuer_name: body.issuerName,
        certificate_no: body.certificateNo,
      },
    ],
  })
  res.status(201).json({ id: result[0] ?? "" })
}
