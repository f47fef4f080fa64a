const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * A promise that rejects with {@link Stopped} when this process is told to stop: by a signal, or,
 * under a package manager's script, by the end of the process that started it (it may be killed
 * without passing the signal on). A second signal ends the process at once.
 */
export function untilToldToStop(): { stopped: Promise<never>; stop: (why: string) => void } {
  let tell: (why: string) => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    tell = (why) => reject(new Stopped(why))
  })
  stopped.catch(() => undefined)
  let asked = false
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (asked && signal === "SIGINT") process.exit(130)
      asked = true
      tell("")
    })
  }
  const parent = process.ppid
  if (process.env.npm_lifecycle_event && parent > 1) {
    setInterval(() => {
      if (process.ppid !== parent) tell("")
    }, 1_000).unref()
  }
  return { stopped, stop: tell }
}

/** Carries the reason for a stop; empty when a person asked for it. */
export class Stopped extends Error {
  override name = "Stopped"
}
