import type { ReactNode } from "react"

/** The two ends of a printed line. */
export function Pair(props: { left: ReactNode; right: ReactNode; className?: string }) {
  return (
    <p className={`flex items-baseline justify-between gap-3 ${props.className ?? ""}`}>
      <span>{props.left}</span>
      <span className="text-right whitespace-nowrap">{props.right}</span>
    </p>
  )
}
