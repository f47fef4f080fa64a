import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { phoneCodeRequest } from "@ocop/contracts"
import type { z } from "zod"
import { requestPhoneCode } from "../../../../workflows/sign-in/request-phone-code"

/** Asks for a one-time code. The answer neither waits for the work nor tells whether the phone is known. */
export async function POST(
  req: MedusaRequest<z.infer<typeof phoneCodeRequest>>,
  res: MedusaResponse,
) {
  const { phone } = req.validatedBody
  requestPhoneCode(req.scope, phone).catch((error: unknown) =>
    console.error("sign-in code:", error instanceof Error ? error.message : "failed"),
  )
  res.status(202).json({ sent: true })
}
