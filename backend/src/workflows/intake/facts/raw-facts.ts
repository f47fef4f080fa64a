import { createHash } from "node:crypto"
import { canonicalJson } from "@ocop/contracts"
import type { RawFact } from "@ocop/sync"

// Text that JSON can carry and Postgres cannot: NUL, and halves of surrogate pairs.
const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i

/**
 * Facts with the hash of their canonical JSON. What Postgres could not store is wrapped as text
 * under its id, so that it parses as no fact and is kept for a person.
 */
export function rawFacts(bodies: readonly unknown[]): RawFact[] {
  return bodies.map((body) => {
    const text = canonicalJson(body) ?? "null"
    const contentHash = createHash("sha256").update(text).digest("hex")
    if (!UNSTORABLE.test(text)) return { body, contentHash }
    return { body: { ...headOf(body), text: text.replaceAll("\\", "/") }, contentHash }
  })
}

function headOf(body: unknown): { id?: string } {
  const id = (body as { id?: unknown } | null)?.id
  return typeof id === "string" && /^[\w-]{1,128}$/.test(id) ? { id } : {}
}
