import { placeOrderRequest, webOrderView } from "@ocop/contracts"
import { z } from "zod"
import { forward, parseRequest, refusal } from "@/lib/api/forward"

const idempotencyKey = z.uuid()

export async function POST(request: Request): Promise<Response> {
  const key = idempotencyKey.safeParse(request.headers.get("idempotency-key"))
  if (!key.success) return refusal("INVALID_REQUEST", { header: "Idempotency-Key" })
  const asked = await parseRequest(request, placeOrderRequest)
  if (!asked.ok) return asked.response
  return await forward({
    path: "/store/web-orders",
    answer: webOrderView,
    body: asked.data,
    headers: { "idempotency-key": key.data },
  })
}
