import { useEffect, useRef } from "react"
import { MAX_GAP_MS, SCANNED } from "./scanner"

/** Takes out of a pad without a field what a scanner typed into it; `text` is what stands there now. */
export function useUntyped(text: string, setText: (text: string) => void): void {
  const latest = useRef({ text, setText })
  latest.current = { text, setText }
  useEffect(() => {
    let before = ""
    let lastAt = 0
    const note = ({ timeStamp }: KeyboardEvent) => {
      if (timeStamp - lastAt > MAX_GAP_MS) before = latest.current.text
      lastAt = timeStamp
    }
    const undo = () => latest.current.setText(before)
    // Ahead of the pad, which hears the same key and writes it.
    window.addEventListener("keydown", note, { capture: true })
    window.addEventListener(SCANNED, undo)
    return () => {
      window.removeEventListener("keydown", note, { capture: true })
      window.removeEventListener(SCANNED, undo)
    }
  }, [])
}
