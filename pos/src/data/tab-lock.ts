/** Which of the register's windows may write: one at a time, by the browser's own lock. */
export type TabLock = {
  /** Resolves true when this window holds the register, false when another one does. */
  acquire: () => Promise<boolean>
  /** Takes the register over from the other window, which hears it through `onLost`. */
  steal: () => Promise<void>
}

const NAME = "ledger-writer"

/** Without Web Locks (old browsers, tests) the window is taken to be the only one. */
export function createTabLock(
  onLost: () => void,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): TabLock {
  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      if (!locks) {
        resolve(true)
        return
      }
      let held = false
      locks
        .request(NAME, options, (lock) => {
          held = lock !== null
          resolve(held)
          // Held for the life of the window; a stolen lock rejects the request below.
          return held ? new Promise<void>(() => undefined) : undefined
        })
        .catch(() => {
          if (held) onLost()
          resolve(false)
        })
    })
  return {
    acquire: () => hold({ ifAvailable: true }),
    steal: async () => {
      await hold({ steal: true })
    },
  }
}
