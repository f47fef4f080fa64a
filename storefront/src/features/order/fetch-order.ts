import type { WebOrderView } from "@ocop/contracts"

export type OrderAnswer =
  | { status: "ready"; order: WebOrderView }
  | { status: "missing" }
  | { status: "away" }

/** An order by its code and the phone number that it was placed with. */
export async function fetchOrder(code: string, phone: string): Promise<OrderAnswer> {
  const answer = await fetch("/api/order", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, phone }),
  }).catch(() => null)
  if (!answer) return { status: "away" }
  if (answer.ok) return { status: "ready", order: (await answer.json()) as WebOrderView }
  return answer.status === 404 || answer.status === 400 ? { status: "missing" } : { status: "away" }
}
