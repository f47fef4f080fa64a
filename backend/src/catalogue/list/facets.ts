import { type CataloguePage, PRICE_BANDS, priceBandOf } from "@ocop/contracts"
import { CRITERIA_SETS, SECTORS } from "@ocop/domain"
import { isOfSeason, seasonsOn } from "@ocop/vn"
import type { ShelfProduct } from "../shelf/shelf-types"
import { type Filter, type Moment, outletsOf, priceOf, starOf } from "./filters"

type Facets = CataloguePage["facets"]
type Value = Facets["stars"][number]

const collator = new Intl.Collator("vi")
const byLabel = (a: Value, b: Value) => collator.compare(a.label, b.label)
const STARS = ["5", "4", "3", "none"]

const tally = (values: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Counts each value that occurs; `label` names it. */
function count(values: readonly string[], label: (value: string) => string): Value[] {
  return [...tally(values)].map(([value, n]) => ({ value, label: label(value), count: n }))
}

/** Counts in a fixed order; `isWhole` keeps the values that occur nowhere. */
function inOrder(
  order: readonly { value: string; label: string }[],
  values: readonly string[],
  isWhole = false,
): Value[] {
  const counts = tally(values)
  const all = order.map((one) => ({ ...one, count: counts.get(one.value) ?? 0 }))
  return isWhole ? all : all.filter((one) => one.count > 0)
}

const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/**
 * How many products each further choice would leave. A facet's own filter does not count for it, so
 * that its other values stay in sight; a criteria set lies in one sector, so sectors ignore it too.
 */
export function facetsOf(
  found: readonly ShelfProduct[],
  filters: readonly Filter[],
  moment: Moment,
): Facets {
  const beside = (...facets: string[]) => {
    const others = filters.filter((filter) => !facets.includes(filter.facet))
    return found.filter((product) => others.every(({ keeps }) => keeps(product)))
  }
  const outletName = new Map(moment.shelf.book.outlets.map(({ code, name }) => [code, name]))
  const communes = beside("communes").flatMap(({ commune }) => commune ?? [])
  const communeName = new Map(communes.map(({ code, name }) => [code, name]))
  const producers = beside("producers").flatMap(({ producer }) => producer ?? [])
  const producerName = new Map(producers.map(({ handle, name }) => [handle, name]))
  const seasons = seasonsOn(moment.day).map(({ key }) => key)
  return {
    stars: inOrder(
      named(STARS),
      beside("stars").map((product) => starOf(moment, product) ?? "none"),
    ),
    sectors: inOrder(
      SECTORS.map(({ slug, vi }) => ({ value: slug, label: vi })),
      beside("sectors", "sets").map(({ sectorSlug }) => sectorSlug),
    ),
    sets: inOrder(
      CRITERIA_SETS.map(({ no, vi }) => ({ value: String(no), label: vi })),
      beside("sets").map(({ setNo }) => String(setNo)),
    ),
    communes: count(
      communes.map(({ code }) => code),
      (code) => communeName.get(code) ?? code,
    ).sort(byLabel),
    producers: count(
      producers.map(({ handle }) => handle),
      (handle) => producerName.get(handle) ?? handle,
    ).sort(byLabel),
    outlets: count(
      beside("outlets").flatMap((product) => outletsOf(moment, product)),
      (code) => outletName.get(code) ?? code,
    ).sort((a, b) => (a.value < b.value ? -1 : 1)),
    prices: inOrder(
      named(PRICE_BANDS.map(({ key }) => key)),
      beside("prices").map((product) => priceBandOf(priceOf(moment, product))),
      true,
    ),
    seasons: inOrder(
      named(seasons),
      beside("seasons").flatMap((product) => seasons.filter((key) => isOfSeason(key, product))),
    ),
  }
}
