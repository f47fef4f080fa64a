import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateOutletsStep } from "../steps/update-outlets"
import type { OutletUpdate } from "../types"

/** Changes outlets in place. Their code, location and channel stay. */
export const updateOutletsWorkflow = createWorkflow(
  "update-outlets",
  (input: WorkflowData<OutletUpdate[]>) => new WorkflowResponse(updateOutletsStep(input)),
)
