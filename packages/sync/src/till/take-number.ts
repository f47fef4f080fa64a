/** What a register's book holds of its counters: the last number taken and the last stamp, or null. */
export type Counter = { seq: number | null; lastAt: number | null }

/**
 * The next stamp of a register in epoch milliseconds: never earlier than the last one and never the
 * same, even if the device clock jumps back.
 */
export const nextStamp = (lastMs: number | null, nowMs: number): number =>
  lastMs === null ? nowMs : Math.max(lastMs + 1, nowMs)

/** What the server's clock was last known by: how far the device's was ahead, and when by the device's. */
type ClockContact = { offsetMs: number | null; atMs: number | null }

/**
 * How far a stamp lies ahead of the server's clock, milliseconds: as far as the device's clock did at
 * the last contact, and farther where it went back before that since the stamp before. Null: there was no
 * contact, or the clock went back since, and what was known of it says nothing any more.
 */
export function aheadOfServer(
  stampMs: number,
  nowMs: number,
  { offsetMs, atMs }: ClockContact,
): number | null {
  if (offsetMs === null || (atMs !== null && nowMs < atMs)) return null
  return offsetMs + stampMs - nowMs
}

/**
 * Number and stamp of the next sale. `counter` is read, and what this answers is written, in the
 * one transaction that writes the sale: a number can then be neither lost nor taken twice.
 */
export const takeNumber = (counter: Counter, nowMs: number): { seq: number; atMs: number } => ({
  seq: (counter.seq ?? 0) + 1,
  atMs: nextStamp(counter.lastAt, nowMs),
})

/** `OUTLET-REGISTER-EPOCH-SEQ`: final at the counter, checked by the server. */
export const receiptNumber = (
  outlet: string,
  register: string,
  epoch: number,
  seq: number,
): string => `${outlet}-${register}-${epoch}-${seq}`

/** `OUTLET-REGISTER-EPOCH-Tn`: refunds count by themselves. */
export const refundNumber = (
  outletCode: string,
  registerCode: string,
  epoch: number,
  refundSeq: number,
): string => `${outletCode}-${registerCode}-${epoch}-T${refundSeq}`
