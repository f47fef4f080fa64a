import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endSessionRequest, shopperSessionRequest } from "@ocop/contracts"
import { normalisePhone } from "@ocop/vn"
import { refuse } from "../../../../lib/http-error"
import { parseWith } from "../../../../lib/validate"
import { endSession, openSession } from "../../../../workflows/account/sessions"
import { tokenOf } from "../signed-shopper"

/** Signs in with a phone and its one-time code. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { phone, code } = parseWith(shopperSessionRequest, req.body)
  const parsed = normalisePhone(phone)
  res.status(201).json(parsed.ok ? await openSession(parsed.phone, code) : refuse("CODE_INVALID"))
}

/** Signs out: this session is over everywhere. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  parseWith(endSessionRequest, req.body ?? {})
  await endSession(tokenOf(req))
  res.json({ ok: true })
}
