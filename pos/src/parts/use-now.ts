import { useEffect, useState } from "react"

/** The device time, renewed every `everyMs` milliseconds. */
export function useNow(now: () => number, everyMs: number): number {
  const [value, set] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => set(now()), everyMs)
    return () => clearInterval(timer)
  }, [now, everyMs])
  return value
}
