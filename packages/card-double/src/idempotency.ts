import { type Refusal, refusal } from "./refusal.js"

export type Answer = { status: number; body: unknown }

type Kept = { request: string; answer: Answer }

/** Stripe's rule: the first answer under a key is the answer; the key with other words is an error. */
export function idempotency() {
  const kept = new Map<string, Kept>()
  return {
    /** The kept answer, a refusal for a key used otherwise, or null for a new key. */
    find(key: string, request: string): Answer | Refusal | null {
      const known = kept.get(key)
      if (!known) return null
      if (known.request === request) return known.answer
      const message = "Keys for idempotent requests can only be used with the same parameters."
      return refusal(400, "idempotency_error", message)
    },
    keep(key: string, request: string, answer: Answer): void {
      kept.set(key, { request, answer })
    },
  }
}
