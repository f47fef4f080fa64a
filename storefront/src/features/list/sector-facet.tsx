import type { CataloguePage } from "@ocop/contracts"
import { useLocale } from "next-intl"
import { sectorName, setName } from "../catalogue/set-name"
import { FacetLink } from "./facet-link"
import type { Filters } from "./filters"

type Props = { filters: Filters; facets: CataloguePage["facets"] }

/** The sectors, and under the chosen one its criteria sets. */
export function SectorFacet({ filters, facets }: Props) {
  const locale = useLocale()
  return (
    <ul>
      {facets.sectors.map((one) => (
        <li key={one.value}>
          <FacetLink
            filters={filters}
            part="sector"
            value={one.value}
            words={sectorName(one.value, locale)}
            count={one.count}
          />
          {filters.sector === one.value && facets.sets.length > 0 && (
            <ul className="mb-2 ml-2.5 border-l border-line pl-4.5">
              {facets.sets.map((set) => (
                <li key={set.value}>
                  <FacetLink
                    filters={filters}
                    part="set"
                    value={set.value}
                    words={setName(Number(set.value), locale)}
                    count={set.count}
                  />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
