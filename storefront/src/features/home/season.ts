import type { CatalogueItem } from "@ocop/contracts"

/** Months (1 to 12) in which a crop is sold fresh, and the words by which the catalogue finds it. */
const SEASONS = [
  { key: "orange", months: [10, 11, 12, 1], query: "cam", setNo: 1 },
  { key: "melon", months: [5, 6, 7], query: "dưa lưới", setNo: 1 },
] as const

export type Season = (typeof SEASONS)[number]

/** The season of a business day, if one of the shop's crops has it. */
export function seasonOf(day: string): Season | null {
  const month = Number(day.slice(5, 7))
  return SEASONS.find((season) => (season.months as readonly number[]).includes(month)) ?? null
}

/** The product that the panel shows: fresh goods of the season, in stock. */
export function seasonProduct(season: Season, items: readonly CatalogueItem[]) {
  return items.find((item) => item.setNo === season.setNo && item.stock.length > 0) ?? null
}
