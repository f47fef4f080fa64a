import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ensureLegalEntitiesStep } from "../steps/ensure-legal-entities"
import type { NewLegalEntity } from "../types"

/** Makes missing legal entities; answers with name → id of all that were asked for. */
export const ensureLegalEntitiesWorkflow = createWorkflow(
  "ensure-legal-entities",
  (input: WorkflowData<NewLegalEntity[]>) => new WorkflowResponse(ensureLegalEntitiesStep(input)),
)
