import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SKU_MODULE } from "../../../modules/sku"
import type { SkuModuleService } from "../../../modules/sku/service"
import type { SkuProfileFields } from "../types"

export type SkuProfileUpdate = Partial<SkuProfileFields> & { variant_id: string }

/** Changes profiles; taken back by writing the former values of the changed fields. */
export const updateSkuProfilesStep = createStep(
  "update-sku-profiles",
  async (input: SkuProfileUpdate[], { container }) => {
    if (input.length === 0) return new StepResponse(0, [])
    const service = container.resolve<SkuModuleService>(SKU_MODULE)
    const ids = input.map(({ variant_id }) => variant_id)
    const before = await service.listSkuProfiles({ variant_id: ids }, { take: null })
    const formerOf = new Map(before.map((row) => [row.variant_id, row as Record<string, unknown>]))
    await service.updateSkuProfiles(input)
    const former = input.map((change) => {
      const old = formerOf.get(change.variant_id)
      return Object.fromEntries(
        Object.keys(change).map((key) => [key, old?.[key]]),
      ) as SkuProfileUpdate
    })
    return new StepResponse(input.length, former)
  },
  async (former, { container }) => {
    if (!former?.length) return
    await container.resolve<SkuModuleService>(SKU_MODULE).updateSkuProfiles(former)
  },
)
