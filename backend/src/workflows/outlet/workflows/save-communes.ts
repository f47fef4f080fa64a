import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { type CommuneRow, saveCommunesStep } from "../steps/save-communes"

/** Makes or rewrites communes by their code. */
export const saveCommunesWorkflow = createWorkflow(
  "save-communes",
  (input: WorkflowData<CommuneRow[]>) => new WorkflowResponse(saveCommunesStep(input)),
)
