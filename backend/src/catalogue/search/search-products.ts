import type { SearchNote } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { badgeOf } from "../badges"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"
import { visibleIn } from "../shelf/visible-in"
import { ask } from "./engine"
import { noCounts, type SearchAnswer } from "./port"
import { readQuery } from "./query/read-query"

export type FoundProduct = { product: ShelfProduct; near: boolean }
export type FoundProducts = {
  /** Best first; what holds only a part of what was asked comes last and is `near`. */
  products: FoundProduct[]
  meant: string | null
  facets: SearchAnswer["facets"]
}

/** So many whole hits need no near ones beside them. */
const ENOUGH = 3

function starsOf(shelf: Shelf, product: ShelfProduct, day: string): number | null {
  const badge = badgeOf(shelf, product.skus[0], day)
  return badge.status === "in_force" ? badge.stars : null
}

/** Hits that are on the shelf (the engine's index may be behind it) and may be seen. */
function shown(
  hits: SearchAnswer["hits"],
  { byId }: Shelf,
  visible: ReadonlySet<ShelfProduct>,
): FoundProduct[] {
  const found: FoundProduct[] = []
  for (const { id, near } of hits) {
    const product = byId.get(id)
    if (product && visible.has(product)) found.push({ product, near })
  }
  return found
}

/** Products for what a person typed. "4 sao" asks for stars in force today. */
export async function searchProducts(
  text: string,
  channelIds: readonly string[],
  { counted = false } = {},
): Promise<FoundProducts> {
  const { words, stars } = readQuery(text)
  const { shelf, answer } = await ask({ text, counted })
  const visible = visibleIn(shelf, channelIds)
  const only = words.length === 0 && stars !== null
  const seen = only
    ? Array.from(visible, (product) => ({ product, near: false }))
    : shown(answer.hits, shelf, visible)
  const whole = seen.filter(({ near }) => !near)
  const products = whole.length >= ENOUGH ? whole : seen
  const { meant, facets } = only ? { meant: null, facets: noCounts() } : answer
  if (stars === null) return { products, meant, facets }
  const day = today()
  const starred = products.filter(({ product }) => starsOf(shelf, product, day) === stars)
  if (starred.length > 0 || only) return { products: starred, meant, facets }
  return { products: products.map((one) => ({ ...one, near: true })), meant, facets }
}

const MOST_TRIES = 3

/** Shorter questions that do find something: the query without one of its words. */
async function triesFor(text: string, channelIds: readonly string[]): Promise<SearchNote["tries"]> {
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 8) return []
  const shorter = new Set(words.map((_, left) => words.filter((_word, i) => i !== left).join(" ")))
  const tries: SearchNote["tries"] = []
  for (const one of shorter) {
    const { products } = await searchProducts(one, channelIds)
    const count = products.filter(({ near }) => !near).length
    if (count > 0) tries.push({ text: one, count })
  }
  return tries.sort((a, b) => a.count - b.count).slice(0, MOST_TRIES)
}

/** What a results page must say of a search beside its goods. */
export async function noteOf(
  text: string,
  { products, meant }: FoundProducts,
  channelIds: readonly string[],
): Promise<SearchNote> {
  const whole = products.filter(({ near }) => !near).length
  return { meant, whole, tries: whole === 0 ? await triesFor(text, channelIds) : [] }
}
