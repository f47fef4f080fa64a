import type { Quote, QuoteRequest } from "@ocop/contracts"

export type QuoteState =
  | { status: "idle" }
  /** `quote` is the one before, kept on screen while the next is asked for. */
  | { status: "loading"; quote: Quote | null }
  | { status: "ready"; quote: Quote }
  | { status: "failed"; code: string; quote: Quote | null }

/** The last quote on screen, whatever is under way. */
export function quoteOf(state: QuoteState): Quote | null {
  return state.status === "idle" ? null : state.quote
}

export type Refusal = { ok: false; code: string }

/** Asks for a quote; refusals come back as their code, a network that is away as UNAVAILABLE. */
export async function fetchQuote(
  request: QuoteRequest,
  signal?: AbortSignal,
): Promise<{ ok: true; quote: Quote } | Refusal> {
  const answer = await fetch("/api/quote", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
    signal,
  }).catch(() => null)
  if (!answer) return { ok: false, code: "UNAVAILABLE" }
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return { ok: true, quote: body as Quote }
  return { ok: false, code: codeOf(body) }
}

/** The code of a refusal in the one error shape. */
export function codeOf(body: unknown): string {
  if (typeof body === "object" && body !== null && "code" in body) return String(body.code)
  return "UNAVAILABLE"
}
