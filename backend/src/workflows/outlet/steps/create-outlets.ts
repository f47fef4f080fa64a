import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OUTLET_MODULE } from "../../../modules/outlet"
import type { OutletModuleService } from "../../../modules/outlet/service"
import type { NewOutlet } from "../types"

/** Makes outlets; answers with code → id. */
export const createOutletsStep = createStep(
  "create-outlets",
  async (input: NewOutlet[], { container }) => {
    const created = await container
      .resolve<OutletModuleService>(OUTLET_MODULE)
      .createOutlets(
        input.map(({ legal_entity_id, ...fields }) => ({ ...fields, legal_entity_id })),
      )
    const ids = Object.fromEntries(created.map(({ code, id }) => [code, id]))
    return new StepResponse(ids, Object.values(ids))
  },
  async (createdIds, { container }) => {
    if (!createdIds?.length) return
    await container.resolve<OutletModuleService>(OUTLET_MODULE).deleteOutlets(createdIds)
  },
)
