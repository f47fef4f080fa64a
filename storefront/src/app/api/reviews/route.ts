import { errorBody, webOrderView } from "@ocop/contracts"
import { backendHeaders } from "@/lib/api/backend"
import { refusal } from "@/lib/api/forward"
import { backendUrl } from "@/lib/env"

/** As much as the backend reads. */
const MOST_BYTES = 20 * 1024 * 1024
const CODE = /^[\w-]{4,32}$/

/** Passes a buyer's review with its pictures on; larger forms are not even read. */
export async function POST(request: Request): Promise<Response> {
  const code = new URL(request.url).searchParams.get("code") ?? ""
  if (!CODE.test(code)) return refusal("INVALID_REQUEST")
  const length = Number(request.headers.get("content-length") ?? Number.NaN)
  if (!(length <= MOST_BYTES)) return refusal("PAYLOAD_TOO_LARGE")
  const sent = await fetch(
    `${backendUrl()}/store/web-orders/${encodeURIComponent(code.toUpperCase())}/reviews`,
    {
      method: "POST",
      headers: backendHeaders({ "content-type": request.headers.get("content-type") ?? "" }),
      body: await request.arrayBuffer(),
      cache: "no-store",
      signal: AbortSignal.timeout(60_000),
    },
  ).catch(() => null)
  if (!sent) return refusal("UNAVAILABLE")
  const json: unknown = await sent.json().catch(() => null)
  const headers = { "cache-control": "no-store" }
  if (sent.ok) return Response.json(webOrderView.parse(json), { status: sent.status, headers })
  const refused = errorBody.safeParse(json)
  return refused.success
    ? Response.json(refused.data, { status: sent.status, headers })
    : refusal("UNAVAILABLE")
}
