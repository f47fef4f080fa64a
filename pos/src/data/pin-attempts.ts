import { isoOf, type Now } from "./clock"
import { addToJournal } from "./journal"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META } from "./register-identity"

/** Failures in a row of one person on this device; on disk, so a restart forgives nothing. */
export type PinAttempts = { failures: number; lockedUntilMs: number | null }

export const PIN_TRIES = 5
const MINUTE = 60_000
const BACK_OFF_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE)

const NONE: PinAttempts = { failures: 0, lockedUntilMs: null }

/** Tries left before the next lock; after the first lock every further failure locks again. */
export const triesLeft = (attempts: PinAttempts): number =>
  attempts.failures < PIN_TRIES ? PIN_TRIES - attempts.failures : 0

/** How long the lock after this many failures lasts, milliseconds; 0 before the fifth. */
export function lockAfter(failures: number): number {
  if (failures < PIN_TRIES) return 0
  return BACK_OFF_MS[Math.min(failures - PIN_TRIES, BACK_OFF_MS.length - 1)] ?? 0
}

export const pinAttempts = async (db: LedgerDb, staffId: string): Promise<PinAttempts> =>
  (await readMeta<PinAttempts>(db, META.pin(staffId))) ?? NONE

export type PinVerdict =
  | { ok: true }
  | { ok: false; attempts: PinAttempts; why: "wrong" | "locked" }

/**
 * Tries a PIN. The attempt is counted on disk before it is checked, so pulling the plug in
 * between costs a try instead of winning one.
 */
export async function tryPin(
  db: LedgerDb,
  staffId: string,
  check: () => Promise<boolean>,
  now: Now,
): Promise<PinVerdict> {
  const counted = await db.transaction("rw", db.meta, async () => {
    const before = await pinAttempts(db, staffId)
    if (before.lockedUntilMs !== null && now() < before.lockedUntilMs) return null
    const failures = before.failures + 1
    const lock = lockAfter(failures)
    const after: PinAttempts = { failures, lockedUntilMs: lock > 0 ? now() + lock : null }
    await writeMeta(db, META.pin(staffId), after)
    return after
  })
  if (!counted) return { ok: false, attempts: await pinAttempts(db, staffId), why: "locked" }
  if (!(await check())) {
    await addToJournal(db, {
      at: isoOf(now()),
      kind: "pin-failed",
      staffId,
      details: { failures: counted.failures },
    })
    return {
      ok: false,
      attempts: counted,
      why: counted.lockedUntilMs === null ? "wrong" : "locked",
    }
  }
  await db.transaction("rw", db.meta, db.journal, async () => {
    await db.meta.delete(META.pin(staffId))
    await addToJournal(db, { at: isoOf(now()), kind: "signed-in", staffId, details: null })
  })
  return { ok: true }
}
