import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OUTLET_MODULE } from "../../../modules/outlet"
import type { OutletModuleService } from "../../../modules/outlet/service"
import type { OutletUpdate } from "../types"

/** Changes outlets; taken back by writing the former values of the changed fields. */
export const updateOutletsStep = createStep(
  "update-outlets",
  async (input: OutletUpdate[], { container }) => {
    const service = container.resolve<OutletModuleService>(OUTLET_MODULE)
    const before = await service.listOutlets({ id: input.map(({ id }) => id) }, { take: null })
    const formerOf = new Map(before.map((outlet) => [outlet.id, outlet as Record<string, unknown>]))
    await service.updateOutlets(input)
    const former = input.map((change) => {
      const old = formerOf.get(change.id)
      return Object.fromEntries(Object.keys(change).map((key) => [key, old?.[key]])) as OutletUpdate
    })
    return new StepResponse(input.length, former)
  },
  async (former, { container }) => {
    if (!former?.length) return
    await container.resolve<OutletModuleService>(OUTLET_MODULE).updateOutlets(former)
  },
)
