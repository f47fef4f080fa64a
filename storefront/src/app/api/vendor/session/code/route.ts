import { phoneCodeAnswer, phoneCodeRequest } from "@ocop/contracts"
import { forward, parseRequest } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"

/** Asks for a one-time code; the answer is the same for every number. */
export async function POST(request: Request): Promise<Response> {
  const foreign = foreignOrigin(request)
  if (foreign) return foreign
  const asked = await parseRequest(request, phoneCodeRequest)
  if (!asked.ok) return asked.response
  return forward({ path: "/vendor/session/code", answer: phoneCodeAnswer, body: asked.data })
}
