import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { newId } from "../../../lib/ids"
import { RECOGNITION_MODULE } from "../../../modules/recognition"
import type { RecognitionModuleService } from "../../../modules/recognition/service"
import type { CompleteRecognition } from "../complete-recognition"

/** Makes recognitions without their SKUs; answers with their ids, in order. */
export const createRecognitionsStep = createStep(
  "create-recognitions",
  async (input: CompleteRecognition[], { container }) => {
    const service = container.resolve<RecognitionModuleService>(RECOGNITION_MODULE)
    const rows = input.map((recognition) => ({ ...recognition, id: newId("rcgn") }))
    await service.createRecognitions(
      rows.map(({ packaging_codes, ...fields }) => ({
        ...fields,
        // Medusa types JSON columns as objects; this one is an array by a CHECK of the table.
        packaging_codes: packaging_codes as unknown as Record<string, unknown>,
      })),
    )
    const ids = rows.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (createdIds, { container }) => {
    if (!createdIds?.length) return
    await container
      .resolve<RecognitionModuleService>(RECOGNITION_MODULE)
      .deleteRecognitions(createdIds)
  },
)
