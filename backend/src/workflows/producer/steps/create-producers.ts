import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type { ProducerModuleService } from "../../../modules/producer/service"
import type { NewProducer } from "../types"

/** Makes producers; answers with handle → id. */
export const createProducersStep = createStep(
  "create-producers",
  async (input: (NewProducer & { legal_entity_id: string | null })[], { container }) => {
    const created = await container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .createProducers(input)
    const ids = Object.fromEntries(created.map(({ handle, id }) => [handle, id]))
    return new StepResponse(ids, Object.values(ids))
  },
  async (createdIds, { container }) => {
    if (!createdIds?.length) return
    await container.resolve<ProducerModuleService>(PRODUCER_MODULE).deleteProducers(createdIds)
  },
)
