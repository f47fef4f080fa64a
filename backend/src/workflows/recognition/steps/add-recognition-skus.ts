import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RECOGNITION_MODULE } from "../../../modules/recognition"
import type { RecognitionModuleService } from "../../../modules/recognition/service"

export type RecognitionSkuInput = { recognition_id: string; variant_id: string }

/** Adds SKUs to recognitions that are there already. */
export const addRecognitionSkusStep = createStep(
  "add-recognition-skus",
  async (input: RecognitionSkuInput[], { container }) => {
    if (input.length === 0) return new StepResponse<string[], string[]>([], [])
    const service = container.resolve<RecognitionModuleService>(RECOGNITION_MODULE)
    const created = await service.createRecognitionSkus(input)
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (createdIds, { container }) => {
    if (!createdIds?.length) return
    await container
      .resolve<RecognitionModuleService>(RECOGNITION_MODULE)
      .deleteRecognitionSkus(createdIds)
  },
)
