import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { OcopEvents } from "../../events"
import { addRecognitionSkusStep } from "../steps/add-recognition-skus"
import { createRecognitionsStep } from "../steps/create-recognitions"
import { validateRecognitionsStep } from "../steps/validate-recognitions"
import type { NewRecognition } from "../types"

/**
 * Records recognition decisions. Validity is 36 months from the decision unless the decision says
 * otherwise; three stars at least; every SKU must exist. Answers with the new ids.
 */
export const createRecognitionWorkflow = createWorkflow(
  "create-recognition",
  (input: WorkflowData<NewRecognition[]>) => {
    const ids = createRecognitionsStep(validateRecognitionsStep(input))
    addRecognitionSkusStep(
      transform({ input, ids }, ({ input, ids }) =>
        input.flatMap(({ variant_ids }, n) =>
          variant_ids.map((variant_id) => ({ recognition_id: ids[n] ?? "", variant_id })),
        ),
      ),
    )
    emitEventStep({
      eventName: OcopEvents.RECOGNITION_CREATED,
      data: transform({ ids }, ({ ids }) => ids.map((id) => ({ id }))),
    })
    return new WorkflowResponse(ids)
  },
)
