import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { pool } from "../../../lib/pg"
import { completeRecognition } from "../complete-recognition"
import type { NewRecognition } from "../types"

/** Refuses fewer than three stars, impossible days and SKUs that do not exist or that gifts are packed in; fills the rest. */
export const validateRecognitionsStep = createStep(
  "validate-recognitions",
  async (input: NewRecognition[], { container }) => {
    const wanted = [...new Set(input.flatMap(({ variant_ids }) => variant_ids))]
    const found = await container
      .resolve(Modules.PRODUCT)
      .listProductVariants({ id: wanted }, { select: ["id"], take: wanted.length })
    const known = new Set(found.map(({ id }) => id))
    const { rows: packings } = await pool().query<{ id: string }>(
      "select variant_id id from sku_profile where variant_id = any($1) and is_packing",
      [wanted],
    )
    for (const { id } of packings) known.delete(id)
    const missing = wanted.filter((id) => !known.has(id))
    if (missing.length > 0 || input.some(({ variant_ids }) => variant_ids.length === 0)) {
      const which = missing.join(", ") || "(none named)"
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `SKU_UNKNOWN ${which}`)
    }
    const complete = input.map((one) => {
      const result = completeRecognition(one)
      if (!result.ok)
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `${result.code} ${one.decision_no}`)
      return result.recognition
    })
    return new StepResponse(complete)
  },
)
