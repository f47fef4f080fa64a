const FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/

/** Whether an error, or what a command printed, says that a disk is full. */
export function saysDiskFull(said: unknown): boolean {
  if (typeof said === "string") return FULL.test(said)
  return said instanceof Error && FULL.test(`${(said as NodeJS.ErrnoException).code}`)
}

export const DISK_FULL = "The disk is full: free some space and run the command again."
