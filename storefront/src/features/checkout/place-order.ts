import type { PlaceOrderRequest, WebOrderView } from "@ocop/contracts"
import { codeOf, type Refusal } from "./quote-state"

/** Sends an order under its key: the same key and content is the same order, however often sent. */
export async function placeOrder(
  request: PlaceOrderRequest,
  idempotencyKey: string,
): Promise<{ ok: true; order: WebOrderView } | Refusal> {
  const answer = await fetch("/api/place", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": idempotencyKey },
    body: JSON.stringify(request),
  }).catch(() => null)
  if (!answer) return { ok: false, code: "UNAVAILABLE" }
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return { ok: true, order: body as WebOrderView }
  return { ok: false, code: codeOf(body) }
}
