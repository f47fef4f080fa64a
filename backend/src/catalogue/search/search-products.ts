import type { SearchNote } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { badgeOf } from "../badges"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"
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

/** Products for what a person typed. "4 sao" asks for stars in force today. */
export async function searchProducts(
  text: string,
  visible: (product: ShelfProduct) => boolean,
  { counted = false } = {},
): Promise<FoundProducts> {
  const { words, stars } = readQuery(text)
  const { shelf, answer } = await ask({ text, counted })
  const only = words.length === 0 && stars !== null
  // The engine's index may be behind the shelf; what is not on the shelf is not found.
  const found = only
    ? shelf.products.map((product) => ({ product, near: false }))
    : answer.hits.flatMap(({ id, near }) => {
        const product = shelf.byId.get(id)
        return product ? [{ product, near }] : []
      })
  const seen = found.filter(({ product }) => visible(product))
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
async function triesFor(
  text: string,
  visible: (product: ShelfProduct) => boolean,
): Promise<SearchNote["tries"]> {
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 8) return []
  const shorter = new Set(words.map((_, left) => words.filter((_word, i) => i !== left).join(" ")))
  const tries: SearchNote["tries"] = []
  for (const one of shorter) {
    const { products } = await searchProducts(one, visible)
    const count = products.filter(({ near }) => !near).length
    if (count > 0) tries.push({ text: one, count })
  }
  return tries.sort((a, b) => a.count - b.count).slice(0, MOST_TRIES)
}

/** What a results page must say of a search beside its goods. */
export async function noteOf(
  text: string,
  { products, meant }: FoundProducts,
  visible: (product: ShelfProduct) => boolean,
): Promise<SearchNote> {
  const whole = products.filter(({ near }) => !near).length
  return { meant, whole, tries: whole === 0 ? await triesFor(text, visible) : [] }
}
