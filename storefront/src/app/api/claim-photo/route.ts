import { claimPhoto, errorBody } from "@ocop/contracts"
import { backendHeaders } from "@/lib/api/backend"
import { refusal } from "@/lib/api/forward"
import { backendUrl } from "@/lib/env"

const MOST_BYTES = 8 * 1024 * 1024 + 64 * 1024
const HEADER = "x-order-phone"

/**
 * Passes a picture for a claim on; the backend makes it safe. The order is in the query, its phone
 * number in a header, so that no log holds it. Larger forms are not even read.
 */
export async function POST(request: Request): Promise<Response> {
  const code = new URL(request.url).searchParams.get("code") ?? ""
  const phone = request.headers.get(HEADER) ?? ""
  if (!/^[\w-]{4,32}$/.test(code) || !/^[\d+ .-]{8,20}$/.test(phone)) {
    return refusal("INVALID_REQUEST")
  }
  const length = Number(request.headers.get("content-length") ?? Number.NaN)
  if (!(length <= MOST_BYTES)) return refusal("PAYLOAD_TOO_LARGE")
  const path = `/store/web-orders/${code.toUpperCase()}/claim-photos`
  const sent = await fetch(`${backendUrl()}${path}?phone=${encodeURIComponent(phone)}`, {
    method: "POST",
    headers: backendHeaders({ "content-type": request.headers.get("content-type") ?? "" }),
    body: await request.arrayBuffer(),
    cache: "no-store",
    signal: AbortSignal.timeout(60_000),
  }).catch(() => null)
  if (!sent) return refusal("UNAVAILABLE")
  const json: unknown = await sent.json().catch(() => null)
  if (sent.ok) return Response.json(claimPhoto.parse(json), { status: sent.status })
  const refused = errorBody.safeParse(json)
  return refused.success
    ? Response.json(refused.data, { status: sent.status })
    : refusal("UNAVAILABLE")
}
