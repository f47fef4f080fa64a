import { z } from "zod"

/** The orders of the list. */
export const CATALOGUE_SORTS = [
  "relevance",
  "stars",
  "price_asc",
  "price_desc",
  "newest",
  "name",
] as const
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number]

/** What can decide which of two products comes first. */
export const RANKING_CRITERIA = [
  "query_match",
  "in_stock",
  "more_stars",
  "lower_price",
  "higher_price",
  "newer",
  "name",
] as const
export type RankingCriterion = (typeof RANKING_CRITERIA)[number]

/**
 * The criteria of each order, the first difference decides. The list sorts by this table and the page
 * "Cách xếp hạng" prints it (NĐ 248/2026, Điều 11: the main criteria of ranking are published), so
 * the two cannot disagree. The name comes last everywhere, so that pages never overlap. Nobody can
 * pay for a place.
 */
export const RANKING: Record<CatalogueSort, readonly RankingCriterion[]> = {
  relevance: ["query_match", "in_stock", "more_stars", "name"],
  stars: ["more_stars", "in_stock", "name"],
  price_asc: ["lower_price", "name"],
  price_desc: ["higher_price", "name"],
  newest: ["newer", "name"],
  name: ["name"],
}

/** Bands of the price facet: đồng of the card's SKU, `from` included, `below` not. */
export const PRICE_BANDS = [
  { key: "0-50", from: 0, below: 50_000 },
  { key: "50-100", from: 50_000, below: 100_000 },
  { key: "100-200", from: 100_000, below: 200_000 },
  { key: "200-500", from: 200_000, below: 500_000 },
  { key: "500", from: 500_000, below: null },
] as const

export const priceBand = z.enum(PRICE_BANDS.map(({ key }) => key))
export type PriceBand = z.infer<typeof priceBand>

/** The band of a price in đồng. */
export function priceBandOf(price: number): PriceBand {
  const band = PRICE_BANDS.findLast(({ from }) => from <= price)
  return band?.key ?? "0-50"
}

/** Seasons that goods can belong to; `@ocop/vn` knows their days. */
export const seasonKey = z.enum(["tet", "orange", "melon"])

export const facetValue = z.strictObject({
  value: z.string(),
  label: z.string(),
  count: z.number().int(),
})
