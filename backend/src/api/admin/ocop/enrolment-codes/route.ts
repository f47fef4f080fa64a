import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { enrolmentCodeRequest } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { issueEnrolmentCode } from "../../../../workflows/register/enrolment-code"

/** Issues the one-time code with which a till enrols itself. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { outletCode, registerCode } = parseWith(enrolmentCodeRequest, req.body)
  res.json(
    await issueEnrolmentCode({
      outletCode,
      ...(registerCode === undefined ? {} : { registerCode }),
      issuedBy: `user:${req.auth_context.actor_id}`,
    }),
  )
}
