import type { CataloguePage } from "@ocop/contracts"
import { FacetLink } from "./facet-link"
import type { Filters, Narrowing } from "./filters"

export type FacetValue = CataloguePage["facets"]["stars"][number]

type Props = {
  filters: Filters
  part: Narrowing
  values: readonly FacetValue[]
  shown: number
  /** Words of the fold, for how many more there are. */
  more: (count: number) => string
}

/** Values with most goods first; the others are folded away, unless one of them is chosen. */
export function FoldedFacet({ filters, part, values, shown, more }: Props) {
  const sorted = [...values].sort((a, b) => b.count - a.count)
  const row = (one: FacetValue) => (
    <li key={one.value}>
      <FacetLink
        filters={filters}
        part={part}
        value={one.value}
        words={one.label}
        count={one.count}
      />
    </li>
  )
  const rest = sorted.slice(shown)
  return (
    <>
      <ul>{sorted.slice(0, shown).map(row)}</ul>
      {rest.length > 0 && (
        <details className="facet-more" open={rest.some((one) => one.value === filters[part])}>
          <summary>{more(rest.length)}</summary>
          <ul>{rest.map(row)}</ul>
        </details>
      )}
    </>
  )
}
