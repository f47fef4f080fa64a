/** Why the disk of this device took nothing; the key of a message, too. */
export type DiskRefusal = "STORAGE_FULL" | "STORAGE_FAILED"

const isQuota = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "QuotaExceededError" ||
    // A transaction that ended so is told as aborted, with its cause inside.
    ("inner" in error && isQuota(error.inner)))

/** What a broken write is told as. */
export const diskRefusal = (error: unknown): DiskRefusal =>
  isQuota(error) ? "STORAGE_FULL" : "STORAGE_FAILED"

/**
 * What a form writes, or why the disk refused it. A transaction is whole or not there at all, so after
 * a refusal the form is as it was and its button may be pressed again.
 */
export async function written<T>(
  write: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; code: DiskRefusal }> {
  try {
    return { ok: true, value: await write() }
  } catch (error) {
    return { ok: false, code: diskRefusal(error) }
  }
}
