import { useEffect, useRef } from "react"

/** Brings what was just opened into sight: on a phone the halves of a screen lie one below the other. */
export function useSeenOnOpen() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which would be taken for the way to clean up.
    ref.current?.scrollIntoView({ block: "start" })
  }, [])
  return ref
}
