import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = {
  /** Terms and what is told under them. */
  facts: readonly (readonly [term: string, fact: ReactNode])[]
  /** Two pairs a row where there is room: for short facts. */
  isDense?: boolean
}

/** What a card tells, term by term. */
export function FactList({ facts, isDense }: Props) {
  return (
    <dl
      className={clx(
        "grid grid-cols-[auto_1fr] gap-x-6 gap-y-1",
        isDense && "md:grid-cols-[auto_1fr_auto_1fr]",
      )}
    >
      {facts.map(([term, fact]) => (
        <div key={term} className="contents">
          <dt className="txt-small text-ui-fg-subtle">{term}</dt>
          <dd className="txt-small min-w-0 break-words tabular-nums">{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
