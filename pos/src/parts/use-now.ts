import { useEffect, useState } from "react"

/**
 * The device time in steps of `stepMs` milliseconds, told within a second of each: what shows
 * minutes is not drawn anew in between.
 */
export function useNow(now: () => number, stepMs: number): number {
  const read = () => Math.floor(now() / stepMs) * stepMs
  const [value, set] = useState(read)
  useEffect(() => {
    const timer = setInterval(
      () => set(Math.floor(now() / stepMs) * stepMs),
      Math.min(stepMs, 1_000),
    )
    return () => clearInterval(timer)
  }, [now, stepMs])
  return value
}
