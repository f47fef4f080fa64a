import type { CataloguePage } from "@ocop/contracts"
import { LeafStar, NoStarRing } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { sectorName } from "../catalogue/set-name"
import { FacetLink } from "./facet-link"
import type { Filters } from "./filters"
import { OutletFacet } from "./outlet-facet"

const SHOWN_COMMUNES = 7
const STARS = ["5", "4", "3"] as const

type Props = { filters: Filters; facets: CataloguePage["facets"] }

/** The ways to narrow the list, with counts; zero stays visible. */
export function Facets({ filters, facets }: Props) {
  const t = useTranslations("list")
  const seal = useTranslations("seal")
  const locale = useLocale()
  const stars = new Map(facets.stars.map((one) => [one.value, one.count]))
  // The places with most goods first; the others are folded away.
  const places = [...facets.communes].sort((a, b) => b.count - a.count)
  const communes = places.map((one) => (
    <li key={one.value}>
      <FacetLink
        filters={filters}
        part="commune"
        value={one.value}
        words={one.label}
        count={one.count}
      />
    </li>
  ))
  const isDeep = places.slice(SHOWN_COMMUNES).some((one) => one.value === filters.commune)
  return (
    <>
      <Group title={t("facets.star")} note={t("facets.starNote")}>
        <ul>
          {STARS.map((value) => (
            <li key={value}>
              <FacetLink
                filters={filters}
                part="star"
                value={value}
                words={seal("stars", { stars: Number(value) })}
                count={stars.get(value) ?? 0}
                mark={<LeafStar filled={Number(value)} size={21} />}
              />
            </li>
          ))}
          <li>
            <FacetLink
              filters={filters}
              part="star"
              value="none"
              words={seal("none")}
              count={stars.get("none") ?? 0}
              mark={<NoStarRing size={20} />}
            />
          </li>
        </ul>
      </Group>
      <Group title={t("facets.outlet")} note={t("facets.outletNote")}>
        <OutletFacet filters={filters} values={facets.outlets} />
      </Group>
      {facets.sectors.length > 0 && (
        <Group title={t("facets.sector")}>
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
              </li>
            ))}
          </ul>
        </Group>
      )}
      {communes.length > 0 && (
        <Group title={t("facets.commune")}>
          <ul>{communes.slice(0, SHOWN_COMMUNES)}</ul>
          {communes.length > SHOWN_COMMUNES && (
            <details className="facet-more" open={isDeep}>
              <summary>{t("moreCommunes", { count: communes.length - SHOWN_COMMUNES })}</summary>
              <ul>{communes.slice(SHOWN_COMMUNES)}</ul>
            </details>
          )}
        </Group>
      )}
    </>
  )
}

function Group(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="o-facet-group">
      <h2 className="mb-1 text-h3">{props.title}</h2>
      {props.children}
      {props.note && <p className="o-facet-note">{props.note}</p>}
    </section>
  )
}
