import { errorBody, vendorUpload } from "@ocop/contracts"
import { readToken } from "@/features/producer-portal/session/session-cookie"
import { backendHeaders } from "@/lib/api/backend"
import { refusal } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"
import { backendUrl } from "@/lib/env"

const MOST_BYTES = 8 * 1024 * 1024 + 64 * 1024

/** Passes a picture on; the backend makes it safe. Larger forms are not even read. */
export async function POST(request: Request): Promise<Response> {
  const foreign = foreignOrigin(request)
  if (foreign) return foreign
  const token = await readToken()
  if (token === null) return refusal("UNAUTHENTICATED")
  const length = Number(request.headers.get("content-length") ?? Number.NaN)
  if (!(length <= MOST_BYTES)) return refusal("PAYLOAD_TOO_LARGE")
  const sent = await fetch(`${backendUrl()}/vendor/uploads`, {
    method: "POST",
    headers: backendHeaders({
      authorization: `Bearer ${token}`,
      "content-type": request.headers.get("content-type") ?? "",
    }),
    body: await request.arrayBuffer(),
    cache: "no-store",
    signal: AbortSignal.timeout(60_000),
  }).catch(() => null)
  if (!sent) return refusal("UNAVAILABLE")
  const json: unknown = await sent.json().catch(() => null)
  if (sent.ok) return Response.json(vendorUpload.parse(json), { status: sent.status })
  const refused = errorBody.safeParse(json)
  return refused.success
    ? Response.json(refused.data, { status: sent.status })
    : refusal("UNAVAILABLE")
}
