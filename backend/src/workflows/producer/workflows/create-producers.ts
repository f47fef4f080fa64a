import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { OcopEvents } from "../../events"
import { ensureLegalEntitiesStep } from "../../outlet/steps/ensure-legal-entities"
import { vatMethodOf } from "../../outlet/vat-method-of"
import { createProducersStep } from "../steps/create-producers"
import type { NewProducer } from "../types"

const legalName = (producer: NewProducer) => producer.legal_name ?? producer.name

/**
 * Makes producers, each with the legal entity that owns its goods (an entity of that name that is
 * there already is shared: a producer may own an outlet). Answers with handle → producer id.
 */
export const createProducersWorkflow = createWorkflow(
  "create-producers",
  (input: WorkflowData<NewProducer[]>) => {
    const entityIds = ensureLegalEntitiesStep(
      transform({ input }, ({ input }) =>
        input.map((producer) => ({
          name: legalName(producer),
          kind: producer.kind,
          vat_method: vatMethodOf(producer.kind),
          is_demo: producer.is_demo ?? false,
        })),
      ),
    )
    const ids = createProducersStep(
      transform({ input, entityIds }, ({ input, entityIds }) =>
        input.map((producer) => ({
          ...producer,
          legal_entity_id: entityIds[legalName(producer)] ?? null,
        })),
      ),
    )
    emitEventStep({
      eventName: OcopEvents.PRODUCER_CREATED,
      data: transform({ ids }, ({ ids }) => Object.values(ids).map((id) => ({ id }))),
    })
    return new WorkflowResponse(ids)
  },
)
