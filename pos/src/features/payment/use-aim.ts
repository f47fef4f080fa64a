import { useRef } from "react"

export type Aim = { given: number; total: number; at: number }

/**
 * Fixes what a tender button said at finger-down, so that a total which changes under the finger
 * is never sold. Spread the result on the button; a keyboard press aims at the moment it comes.
 */
export function useAim(fire: (aim: Aim) => void) {
  const aimed = useRef<Aim | null>(null)
  return (given: number, total: number) => ({
    onPointerDown: () => {
      aimed.current = { given, total, at: Date.now() }
    },
    onPointerLeave: () => {
      aimed.current = null
    },
    onClick: () => {
      const aim = aimed.current ?? { given, total, at: Date.now() }
      aimed.current = null
      fire(aim)
    },
  })
}
