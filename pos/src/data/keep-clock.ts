import type { LedgerDb } from "./ledger-db"
import { META } from "./register-identity"

// The header may have whole seconds; smaller moves are noise and not worth a write.
const NOISE_MS = 2_000
// A clock that is set back by less than this since the last contact may go unnoticed.
const STALE_MS = 60_000

/** Keeps on disk how far the device's clock is ahead, and when that was heard, as long as either is news. */
export function keepClock(ledger: LedgerDb) {
  let written: { offsetMs: number; heardAt: number } | null = null
  return async (offsetMs: number, heardAt: number): Promise<void> => {
    // Compared with what stands on disk: many small steps are one large one.
    const isNews =
      written === null ||
      Math.abs(written.offsetMs - offsetMs) > NOISE_MS ||
      Math.abs(heardAt - written.heardAt) >= STALE_MS
    if (!isNews) return
    const was = written
    written = { offsetMs, heardAt }
    await ledger.meta
      .bulkPut([
        { key: META.clockOffset, value: offsetMs },
        { key: META.clockHeardAt, value: heardAt },
      ])
      .catch(() => {
        // The next contact tries again; until then the disk says what it said.
        written = was
      })
  }
}
