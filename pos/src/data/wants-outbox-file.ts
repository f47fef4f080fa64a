/** Sales that wait, or the time for which the oldest of them does, that are worth a second copy. */
const MANY = 20
const LONG_MS = 30 * 60_000

/** Whether a copy beside this device should be offered: much waits, or for long, since the last one. */
export function wantsOutboxFile(
  { sales, oldestAt }: { sales: number; oldestAt: string | null },
  savedAt: string | null,
  nowMs: number,
): boolean {
  if (sales === 0 || oldestAt === null) return false
  if (savedAt !== null && nowMs - Date.parse(savedAt) < LONG_MS) return false
  return sales >= MANY || nowMs - Date.parse(oldestAt) >= LONG_MS
}
