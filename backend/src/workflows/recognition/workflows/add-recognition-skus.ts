import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addRecognitionSkusStep, type RecognitionSkuInput } from "../steps/add-recognition-skus"

/** Adds SKUs to recognitions, as a decision's annex names them. */
export const addRecognitionSkusWorkflow = createWorkflow(
  "add-recognition-skus",
  (input: WorkflowData<RecognitionSkuInput[]>) =>
    new WorkflowResponse(addRecognitionSkusStep(input)),
)
