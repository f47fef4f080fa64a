import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"

type Props = {
  color: ComponentProps<typeof StatusBadge>["color"]
  /** How it stands, in a word. */
  state: string
  children: ReactNode
}

/** The head of a card: what it is about, and how it stands. */
export function CardHead({ color, state, children }: Props) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">{children}</div>
      <StatusBadge color={color}>{state}</StatusBadge>
    </div>
  )
}
