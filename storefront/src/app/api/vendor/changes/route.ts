import { listingChange, listingChangeRequest } from "@ocop/contracts"
import { readToken } from "@/features/producer-portal/session/session-cookie"
import { forward, parseRequest, refusal } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"

/** Proposes a change of an own listing. */
export async function POST(request: Request): Promise<Response> {
  const foreign = foreignOrigin(request)
  if (foreign) return foreign
  const token = await readToken()
  if (token === null) return refusal("UNAUTHENTICATED")
  const asked = await parseRequest(request, listingChangeRequest)
  if (!asked.ok) return asked.response
  return forward({
    path: "/vendor/changes",
    answer: listingChange,
    body: asked.data,
    headers: { authorization: `Bearer ${token}` },
  })
}
