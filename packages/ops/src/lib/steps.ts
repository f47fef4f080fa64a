/** `0.4 s`, `12 s`, `2 min 5 s`: a duration in milliseconds for people. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

export type Steps = {
  /** Runs one named piece of work and shows its progress and time; several may run at once. */
  run: <T>(title: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>
  close: () => void
}

type Active = { title: string; started: number; note: string }

/**
 * Progress for a terminal (one living line) or for a log (a line when a piece begins, one when it
 * ends).
 */
export function createSteps(out: NodeJS.WriteStream = process.stdout): Steps {
  const active = new Set<Active>()
  const lively = out.isTTY === true
  const clear = () => lively && out.write("\r\x1b[2K")
  const paint = () => {
    if (!lively || active.size === 0) return
    const parts = [...active].map((step) => {
      const note = step.note ? ` ${step.note}` : ""
      return `${step.title}${note} ${formatDuration(Date.now() - step.started)}`
    })
    out.write(`\r\x1b[2K  … ${parts.join(" · ").slice(0, (out.columns || 80) - 5)}`)
  }
  const timer = lively ? setInterval(paint, 200) : undefined
  timer?.unref()
  return {
    async run(title, work) {
      const step: Active = { title, started: Date.now(), note: "" }
      active.add(step)
      if (!lively) out.write(`  … ${title}\n`)
      let mark = "✗"
      try {
        const result = await work((text) => {
          step.note = text
        })
        mark = "✓"
        return result
      } finally {
        active.delete(step)
        clear()
        const note = step.note ? ` (${step.note})` : ""
        const time = formatDuration(Date.now() - step.started)
        out.write(`  ${mark} ${`${title}${note}`.padEnd(52)} ${time.padStart(8)}\n`)
        paint()
      }
    },
    close() {
      clearInterval(timer)
      clear()
    },
  }
}
