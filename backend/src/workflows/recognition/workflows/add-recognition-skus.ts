import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addRecognitionSkusStep, type RecognitionSkuInput } from "../steps/add-recognition-skus"
import { registerPackagingStep } from "../steps/register-packaging"

export type AddRecognitionSkusInput = {
  skus: RecognitionSkuInput[]
  /** The whole list of registered packaging, per recognition whose list grows. */
  packaging: { id: string; packaging_codes: string[] }[]
}

/** Adds SKUs and registered packaging to recognitions, as a decision's annex names them. */
export const addRecognitionSkusWorkflow = createWorkflow(
  "add-recognition-skus",
  (input: WorkflowData<AddRecognitionSkusInput>) => {
    registerPackagingStep(transform({ input }, ({ input }) => input.packaging))
    const ids = addRecognitionSkusStep(transform({ input }, ({ input }) => input.skus))
    return new WorkflowResponse(ids)
  },
)
