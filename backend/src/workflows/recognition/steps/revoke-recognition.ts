import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RECOGNITION_MODULE } from "../../../modules/recognition"
import type { RecognitionModuleService } from "../../../modules/recognition/service"

export type RevokeRecognitionInput = {
  id: string
  /** First day without the star, `YYYY-MM-DD`. */
  revoked_on: string
  /** The decision that revokes, and why: the law's list of reasons is open, so it is free text. */
  note: string
}

/**
 * Revokes a recognition for good. It is the workflow's only write and the database refuses to
 * take it back, so there is no compensation.
 */
export const revokeRecognitionStep = createStep(
  "revoke-recognition",
  async ({ id, revoked_on, note }: RevokeRecognitionInput, { container }) => {
    const service = container.resolve<RecognitionModuleService>(RECOGNITION_MODULE)
    const current = await service.retrieveRecognition(id)
    const refuse = (message: string): never => {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
    if (current.revoked_on !== null) refuse("This recognition was revoked already.")
    if (revoked_on < current.valid_from) refuse("A recognition is not revoked before it begins.")
    if (note.trim() === "") refuse("A revocation names its decision and reason.")
    await service.updateRecognitions({ id, revoked_on, revocation_note: note.trim() })
    return new StepResponse({ id })
  },
)
