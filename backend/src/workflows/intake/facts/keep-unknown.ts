import { withTransaction } from "../../../lib/pg"
import { rateLimit } from "../../../lib/rate-limit"
import { rawFacts } from "./raw-facts"
import { setAside } from "./set-aside"

/** Nobody vouches for these senders: a few facts an hour are kept, floods are not. */
const kept = rateLimit({ most: 20, windowMs: 60 * 60_000 })
const MOST_FACTS = 50
const NOBODY = { deviceId: null, registerId: null, epoch: null, outletId: null }

/**
 * Keeps what a device that we do not know reports, for a manager: after a restore it may be the
 * only copy of true sales. Never throws for being too much; then nothing is kept.
 */
export async function keepUnknown(sender: string, body: unknown): Promise<void> {
  const facts = (body as { facts?: unknown } | undefined)?.facts
  if (!Array.isArray(facts) || facts.length === 0 || facts.length > MOST_FACTS) return
  try {
    kept.take(sender)
  } catch {
    return
  }
  const asides = rawFacts(facts).map(({ body: fact, contentHash }) => ({
    factId: String((fact as { id?: unknown } | null)?.id ?? "").slice(0, 128),
    seq: null,
    reason: "unknown" as const,
    code: "DEVICE_UNKNOWN",
    body: fact,
    bodyHash: contentHash,
    details: null,
  }))
  await withTransaction((client) => setAside(client, NOBODY, asides))
}
