import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { OcopEvents } from "../../events"
import { type RevokeRecognitionInput, revokeRecognitionStep } from "../steps/revoke-recognition"

/** Takes a recognition back from a day on. Badges vanish by themselves: they are computed. */
export const revokeRecognitionWorkflow = createWorkflow(
  "revoke-recognition",
  (input: WorkflowData<RevokeRecognitionInput>) => {
    const revoked = revokeRecognitionStep(input)
    emitEventStep({ eventName: OcopEvents.RECOGNITION_REVOKED, data: revoked })
    return new WorkflowResponse(revoked)
  },
)
