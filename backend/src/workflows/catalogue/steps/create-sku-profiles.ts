import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SKU_MODULE } from "../../../modules/sku"
import type { SkuModuleService } from "../../../modules/sku/service"
import type { SkuProfileFields } from "../types"

/** Makes the profiles of new variants. */
export const createSkuProfilesStep = createStep(
  "create-sku-profiles",
  async (input: (SkuProfileFields & { variant_id: string })[], { container }) => {
    const service = container.resolve<SkuModuleService>(SKU_MODULE)
    await service.createSkuProfiles(input)
    const ids = input.map(({ variant_id }) => variant_id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve<SkuModuleService>(SKU_MODULE).deleteSkuProfiles(ids)
  },
)
