import type { CataloguePage } from "@ocop/contracts"
import { LeafStar, NoStarRing } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { FacetLink } from "./facet-link"
import type { Filters, Season } from "./filters"
import { FoldedFacet } from "./folded-facet"
import { OutletFacet } from "./outlet-facet"
import { priceWords } from "./price-words"
import { SectorFacet } from "./sector-facet"

const SHOWN_COMMUNES = 7
const SHOWN_PRODUCERS = 5

type Props = { filters: Filters; facets: CataloguePage["facets"] }

/** The ways to narrow the list, with counts; zero stays visible. */
export function Facets({ filters, facets }: Props) {
  const t = useTranslations("list")
  const locale = useLocale()
  return (
    <>
      <Group title={t("facets.star")} note={t("facets.starNote")}>
        <StarFacet filters={filters} values={facets.stars} />
      </Group>
      <Group title={t("facets.outlet")} note={t("facets.outletNote")}>
        <OutletFacet filters={filters} values={facets.outlets} />
      </Group>
      {facets.sectors.length > 0 && (
        <Group title={t("facets.sector")}>
          <SectorFacet filters={filters} facets={facets} />
        </Group>
      )}
      {facets.seasons.length > 0 && (
        <Group title={t("facets.season")} note={t("facets.seasonNote")}>
          <Ticks
            filters={filters}
            part="season"
            values={facets.seasons}
            words={(value) => t(`seasons.${value as Season}`)}
          />
        </Group>
      )}
      {facets.prices.length > 0 && (
        <Group title={t("facets.price")} note={t("facets.priceNote")}>
          <Ticks
            filters={filters}
            part="price"
            values={facets.prices}
            words={(value) => priceWords(t, value, locale)}
          />
        </Group>
      )}
      {facets.communes.length > 0 && (
        <Group title={t("facets.commune")}>
          <FoldedFacet
            filters={filters}
            part="commune"
            values={facets.communes}
            shown={SHOWN_COMMUNES}
            more={(count) => t("moreCommunes", { count })}
          />
        </Group>
      )}
      {facets.producers.length > 0 && (
        <Group title={t("facets.producer")}>
          <FoldedFacet
            filters={filters}
            part="producer"
            values={facets.producers}
            shown={SHOWN_PRODUCERS}
            more={(count) => t("moreProducers", { count })}
          />
        </Group>
      )}
    </>
  )
}

function StarFacet(props: { filters: Filters; values: CataloguePage["facets"]["stars"] }) {
  const seal = useTranslations("seal")
  return (
    <ul>
      {props.values.map(({ value, count }) => {
        const stars = Number(value)
        return (
          <li key={value}>
            <FacetLink
              filters={props.filters}
              part="star"
              value={value}
              words={value === "none" ? seal("none") : seal("stars", { stars })}
              count={count}
              mark={
                value === "none" ? <NoStarRing size={20} /> : <LeafStar filled={stars} size={21} />
              }
            />
          </li>
        )
      })}
    </ul>
  )
}

function Ticks(props: {
  filters: Filters
  part: "price" | "season"
  values: CataloguePage["facets"]["prices"]
  words: (value: string) => string
}) {
  const { filters, part, values, words } = props
  return (
    <ul>
      {values.map(({ value, count }) => (
        <li key={value}>
          <FacetLink
            filters={filters}
            part={part}
            value={value}
            words={words(value)}
            count={count}
          />
        </li>
      ))}
    </ul>
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
