import type { StartedPayment } from "@ocop/contracts"

export type StartAnswer = { ok: true; payment: StartedPayment } | { ok: false; code: string }

/** Opens the payment of an order; asked again, it is the same payment. */
export async function startPayment(code: string, phone: string): Promise<StartAnswer> {
  const answer = await fetch("/api/pay", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, phone }),
  }).catch(() => null)
  const body: unknown = await answer?.json().catch(() => null)
  if (answer?.ok) return { ok: true, payment: body as StartedPayment }
  return { ok: false, code: (body as { code?: string } | null)?.code ?? "UNAVAILABLE" }
}
