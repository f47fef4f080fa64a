import type { ReactNode } from "react"
import { type Filters, type Narrowing, toggled } from "./filters"
import { ListLink } from "./list-link"

export type FacetLinkProps = {
  filters: Filters
  part: Narrowing
  value: string
  words: ReactNode
  note?: ReactNode
  count: number
  mark?: ReactNode
}

/** One tick of a facet as a link: the state stands in the address and works without scripts. */
export function FacetLink({ filters, part, value, words, note, count, mark }: FacetLinkProps) {
  const isChosen = filters[part] === value
  const body = (
    <>
      <span aria-hidden className={`facet-tick ${isChosen ? "facet-tick--on" : ""}`} />
      {mark}
      <span className="o-facet-words">
        {words}
        {note && <span className="block text-least text-ink2">{note}</span>}
      </span>
      <span className="o-facet-count">{count}</span>
    </>
  )
  if (count === 0 && !isChosen) return <span className="o-facet o-facet--zero">{body}</span>
  return (
    <ListLink
      filters={toggled(filters, part, value)}
      scroll={false}
      aria-current={isChosen ? "true" : undefined}
      className="o-facet"
    >
      {body}
    </ListLink>
  )
}
