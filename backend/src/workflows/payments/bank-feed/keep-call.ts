import { createHash } from "node:crypto"
import { keepEvent } from "../../outbox/keep-event"
import type { BankFeed } from "./feed"

/** Puts every event of a genuine call on disk, each once however often it is told. */
export async function keepCall(provider: string, feed: BankFeed, raw: Buffer): Promise<void> {
  // Postgres keeps no NUL, and no bank writes one.
  const body = raw.toString("utf8").replaceAll("\u0000", "")
  for (const event of feed.split(body)) {
    const id = event.id ?? createHash("sha256").update(event.raw).digest("hex")
    await keepEvent(provider, id, event.raw)
  }
}
