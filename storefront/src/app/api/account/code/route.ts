import { phoneCodeAnswer, shopperCodeRequest } from "@ocop/contracts"
import { forward, parseRequest } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"

/** Asks for a one-time code. */
export async function POST(request: Request): Promise<Response> {
  const foreign = foreignOrigin(request)
  if (foreign) return foreign
  const asked = await parseRequest(request, shopperCodeRequest)
  if (!asked.ok) return asked.response
  return forward({ path: "/store/account/code", answer: phoneCodeAnswer, body: asked.data })
}
