import { useRef } from "react"
import type { Aimed } from "../sell/counter/take-money"

/**
 * Fixes what a tender button said at finger-down, so that a total which changes under the finger
 * is never sold. Spread the result on the button; a keyboard press aims at the moment it comes.
 */
export function useAim(fire: (aim: Aimed) => void) {
  const aimed = useRef<Aimed | null>(null)
  return (given: number, due: number) => ({
    onPointerDown: () => {
      aimed.current = { given, due, at: Date.now() }
    },
    onPointerLeave: () => {
      aimed.current = null
    },
    onClick: () => {
      const aim = aimed.current ?? { given, due, at: Date.now() }
      aimed.current = null
      fire(aim)
    },
  })
}
