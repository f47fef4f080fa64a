import { type HeldElsewhere, heldElsewhere } from "@ocop/contracts"
import { isoOf } from "./clock"
import { written } from "./disk-refusal"
import { readMeta, writeMeta } from "./ledger-db"
import { META } from "./register-identity"
import type { TillData } from "./till-data"

/** What other registers here have on hold, and when the server said so; null: it never did. */
export type KnownHeld = HeldElsewhere & { asOf: string | null; isFresh: boolean }

/** Baskets on hold at the outlet's other registers: as the server says, or else as it said last. */
export async function readHeldElsewhere({
  ask,
  ledger,
  now,
}: Pick<TillData, "ask" | "ledger" | "now">): Promise<KnownHeld> {
  const answer = await ask({ method: "GET", path: "/held-baskets", answer: heldElsewhere })
  if (answer.kind === "ok") {
    const known = { ...answer.data, asOf: isoOf(now()) }
    // What is known stands on the screen, whether or not the disk keeps it for later.
    await written(() => writeMeta(ledger, META.heldElsewhere, known))
    return { ...known, isFresh: true }
  }
  const known = await readMeta<HeldElsewhere & { asOf: string }>(ledger, META.heldElsewhere)
  return { registers: [], asOf: null, ...known, isFresh: false }
}
