import { tetOf } from "../lunar/lunar-date.js"
import { fold } from "../text/fold.js"

/** What a season asks of goods. */
export type SeasonGoods = { title: string; setNo: number }
export type SeasonKey = "tet" | "orange" | "melon"

type Span = { from: string; to: string }
type Season = {
  key: SeasonKey
  /** The days of the season that holds `date` or comes next after it. */
  spanAt: (date: string) => Span
  has: (goods: SeasonGoods) => boolean
}

const DAY_MS = 86_400_000
const dayBefore = (date: string) => new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10)

/** From mid-November to the eve of Tết: baskets are ordered, packed and sent. */
function tetSpan(date: string): Span {
  const year = Number(date.slice(0, 4))
  const next = date < tetOf(year) ? year : year + 1
  return { from: `${next - 1}-11-15`, to: dayBefore(tetOf(next)) }
}

/** Whole months, given as `MM`; a season that ends before it begins runs over New Year. */
const months =
  (first: string, last: string) =>
  (date: string): Span => {
    const year = Number(date.slice(0, 4))
    const over = last < first
    const begins = over && date.slice(5, 7) <= last ? year - 1 : year
    return { from: `${begins}-${first}-01`, to: `${over ? begins + 1 : begins}-${last}-31` }
  }

/** Sets that people give at Tết: sweets, honey, cakes, rolls, tea, wine and herbal goods. */
const TET_SETS = new Set([4, 6, 7, 8, 12, 14, 15, 18])

const called = (beginning: string) => (goods: SeasonGoods) =>
  goods.setNo === 1 && fold(goods.title).startsWith(beginning)

/** The shop's seasons: Tết by the moon, crops by their months in Hà Tĩnh. */
const SEASONS: readonly Season[] = [
  { key: "tet", spanAt: tetSpan, has: ({ setNo }) => TET_SETS.has(setNo) },
  { key: "orange", spanAt: months("10", "01"), has: called("cam ") },
  { key: "melon", spanAt: months("05", "07"), has: called("dua luoi ") },
]

export const SEASON_KEYS = ["tet", "orange", "melon"] as const satisfies readonly SeasonKey[]

/** The seasons that a business day lies in, with their last day. */
export function seasonsOn(date: string): { key: SeasonKey; to: string }[] {
  return SEASONS.flatMap(({ key, spanAt }) => {
    const { from, to } = spanAt(date)
    return from <= date && date <= to ? [{ key, to }] : []
  })
}

const PROMISED_DAYS = 60

/**
 * The last day that a delivery ordered on a business day can be wished for. In the season of Tết it
 * is the eve, whose morrow is `tet`: nobody delivers over the New Year, and a gift after it is late.
 */
export function lastDeliveryDay(date: string): { to: string; tet: string | null } {
  const { from, to } = tetSpan(date)
  if (from <= date) return { to, tet: tetOf(Number(to.slice(0, 4))) }
  const last = new Date(Date.parse(date) + PROMISED_DAYS * DAY_MS).toISOString().slice(0, 10)
  return { to: last, tet: null }
}

/** Whether goods belong to a season. */
export function isOfSeason(key: SeasonKey, goods: SeasonGoods): boolean {
  return SEASONS.some((season) => season.key === key && season.has(goods))
}
