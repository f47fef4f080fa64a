import { type RefObject, useEffect, useRef } from "react"

/** The field of what somebody just opened to type in: it takes the focus once, when it appears. */
export function useFocusOnOpen<T extends HTMLElement>(): RefObject<T | null> {
  const field = useRef<T>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}
