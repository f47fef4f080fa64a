import { errorBody } from "@ocop/contracts"
import type { CallEnd } from "./sync-events.js"

/** Reads an answer by its contract; a zod schema is one. */
export type AnswerParser<T> = {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false }
}

/** A reply as it came over the wire; `body` is undefined where it was not JSON. */
export type Reply = { status: number; body: unknown }

const unreachable = (why: Extract<CallEnd<never>, { kind: "unreachable" }>["why"]) =>
  ({ kind: "unreachable", why }) as const

/**
 * What a reply means. Only what has the contract's own shape is the server's word: a sign-in page
 * that answers 200, a proxy's error or half an answer acknowledges nothing.
 */
export function readReply<T>({ status, body }: Reply, parser: AnswerParser<T>): CallEnd<T> {
  if (status >= 200 && status < 300) {
    const parsed = parser.safeParse(body)
    return parsed.success ? { kind: "ok", data: parsed.data } : unreachable("foreign-answer")
  }
  const refusal = errorBody.safeParse(body)
  if (!refusal.success) return unreachable("foreign-answer")
  if (status === 429 || status === 503) return unreachable("busy")
  if (status >= 500) return unreachable("server-error")
  return { kind: "refused", status, error: refusal.data }
}
