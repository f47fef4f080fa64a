import type { CataloguePage } from "@ocop/contracts"
import { SECTORS } from "@ocop/domain"
import type { ShelfProduct } from "../shelf/shelf-types"
import { type Filter, type Moment, outletsOf, starOf } from "./filters"

type Facets = CataloguePage["facets"]
type Value = Facets["stars"][number]

const collator = new Intl.Collator("vi")

/** Counts each value; `label` names it. */
function count(values: string[], label: (value: string) => string): Value[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, n]) => ({ value, label: label(value), count: n }))
}

/**
 * How many products each further choice would leave. A facet's own filter does not count for it, so
 * that its other values stay in sight.
 */
export function facetsOf(
  found: readonly ShelfProduct[],
  filters: readonly Filter[],
  moment: Moment,
): Facets {
  const beside = (facet: string) => {
    const others = filters.filter((filter) => filter.facet !== facet)
    return found.filter((product) => others.every(({ keeps }) => keeps(product)))
  }
  const outletName = new Map(moment.shelf.book.outlets.map(({ code, name }) => [code, name]))
  const forCommunes = beside("communes")
  const communeName = new Map(forCommunes.map(({ commune }) => [commune?.code, commune?.name]))
  const sectorOrder = new Map<string, number>(SECTORS.map(({ slug }, i) => [slug, i]))
  const rank = (slug: string) => sectorOrder.get(slug) ?? SECTORS.length
  return {
    stars: count(
      beside("stars").map((product) => starOf(moment, product) ?? "none"),
      (value) => value,
    ).sort((a, b) =>
      a.value === "none" ? 1 : b.value === "none" ? -1 : b.value < a.value ? -1 : 1,
    ),
    sectors: count(
      beside("sectors").map(({ sectorSlug }) => sectorSlug),
      (slug) => SECTORS.find((sector) => sector.slug === slug)?.vi ?? slug,
    ).sort((a, b) => rank(a.value) - rank(b.value)),
    communes: count(
      forCommunes.flatMap(({ commune }) => commune?.code ?? []),
      (code) => communeName.get(code) ?? code,
    ).sort((a, b) => collator.compare(a.label, b.label)),
    outlets: count(
      beside("outlets").flatMap((product) => outletsOf(moment, product)),
      (code) => outletName.get(code) ?? code,
    ).sort((a, b) => (a.value < b.value ? -1 : 1)),
  }
}
