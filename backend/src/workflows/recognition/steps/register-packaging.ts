import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RECOGNITION_MODULE } from "../../../modules/recognition"
import type { RecognitionModuleService } from "../../../modules/recognition/service"

export type PackagingUpdate = { id: string; packaging_codes: string[] }

// Medusa types JSON columns as objects; this one is an array by a CHECK of the table.
const asRows = (updates: PackagingUpdate[]) =>
  updates.map(({ id, packaging_codes }) => ({
    id,
    packaging_codes: packaging_codes as unknown as Record<string, unknown>,
  }))

/** Writes the list of registered packaging of recognitions. */
export const registerPackagingStep = createStep(
  "register-packaging",
  async (input: PackagingUpdate[], { container }) => {
    if (input.length === 0) return new StepResponse(0, [])
    const service = container.resolve<RecognitionModuleService>(RECOGNITION_MODULE)
    const before = await service.listRecognitions(
      { id: input.map(({ id }) => id) },
      { select: ["id", "packaging_codes"], take: null },
    )
    await service.updateRecognitions(asRows(input))
    const former = before.map(({ id, packaging_codes }) => ({
      id,
      packaging_codes: packaging_codes as unknown as string[],
    }))
    return new StepResponse(input.length, former)
  },
  async (former, { container }) => {
    if (!former?.length) return
    const service = container.resolve<RecognitionModuleService>(RECOGNITION_MODULE)
    await service.updateRecognitions(asRows(former))
  },
)
