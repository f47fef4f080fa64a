import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type { ProducerModuleService } from "../../../modules/producer/service"
import type { ProducerUpdate } from "../types"

/** Changes producers; taken back by writing the former values of the changed fields. */
export const updateProducersStep = createStep(
  "update-producers",
  async (input: ProducerUpdate[], { container }) => {
    const service = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const before = await service.listProducers({ id: input.map(({ id }) => id) }, { take: null })
    const formerOf = new Map(before.map((row) => [row.id, row as Record<string, unknown>]))
    await service.updateProducers(input)
    const former = input.map((change) => {
      const old = formerOf.get(change.id)
      return Object.fromEntries(
        Object.keys(change).map((key) => [key, old?.[key]]),
      ) as ProducerUpdate
    })
    return new StepResponse(input.length, former)
  },
  async (former, { container }) => {
    if (!former?.length) return
    await container.resolve<ProducerModuleService>(PRODUCER_MODULE).updateProducers(former)
  },
)
