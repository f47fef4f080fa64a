import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProducersStep } from "../steps/update-producers"
import type { ProducerUpdate } from "../types"

/** Changes producers in place. Handle and owner of goods stay. */
export const updateProducersWorkflow = createWorkflow(
  "update-producers",
  (input: WorkflowData<ProducerUpdate[]>) => new WorkflowResponse(updateProducersStep(input)),
)
