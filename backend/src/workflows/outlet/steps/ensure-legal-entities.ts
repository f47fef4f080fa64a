import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OUTLET_MODULE } from "../../../modules/outlet"
import type { OutletModuleService } from "../../../modules/outlet/service"
import type { NewLegalEntity } from "../types"

/** Makes the legal entities that are not there yet (by name). Answers with name → id of all. */
export const ensureLegalEntitiesStep = createStep(
  "ensure-legal-entities",
  async (input: NewLegalEntity[], { container }) => {
    const outlets = container.resolve<OutletModuleService>(OUTLET_MODULE)
    const wanted = new Map(input.map((entity) => [entity.name, entity]))
    const present = await outlets.listLegalEntities(
      { name: [...wanted.keys()] },
      { select: ["id", "name"], take: null },
    )
    for (const { name } of present) wanted.delete(name)
    const created = wanted.size > 0 ? await outlets.createLegalEntities([...wanted.values()]) : []
    const ids = Object.fromEntries([...present, ...created].map(({ name, id }) => [name, id]))
    return new StepResponse(
      ids,
      created.map(({ id }) => id),
    )
  },
  async (createdIds, { container }) => {
    if (!createdIds?.length) return
    await container.resolve<OutletModuleService>(OUTLET_MODULE).deleteLegalEntities(createdIds)
  },
)
