import { fold } from "@ocop/vn"
import { today } from "../../lib/clock"
import { badgeOf } from "../badges"
import { currentShelf } from "../shelf/shelf"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"
import { fromEnglish } from "./english-words"
import { type Hit, matchWords } from "./match-words"
import { buildSearchIndex, type SearchIndex } from "./search-index"
import { meantByKeys } from "./typed-marks"

// Why not Medusa's Postgres search: its documents follow events, which carry only hints here, and
// texts of producers, communes and certificates change without one. This index is rebuilt with the
// shelf, ranks by our own rules, and answers in well under a millisecond for thousands of products.
const indexes = new WeakMap<Shelf, SearchIndex>()

function indexOf(shelf: Shelf): SearchIndex {
  const known = indexes.get(shelf) ?? buildSearchIndex(shelf)
  indexes.set(shelf, known)
  return known
}

const STARS = /(?:^| )([345]) (?:sao|stars?)(?= |$)/

/** "nuoc mam 4 sao": the stars asked for, and the words without them. */
function takeStars(text: string): { words: string[]; stars: number | null } {
  const found = STARS.exec(text)
  const words = text.replace(STARS, "").split(" ").filter(Boolean)
  return found && words.length > 0
    ? { words, stars: Number(found[1]) }
    : { words: text.split(" ").filter(Boolean), stars: null }
}

/** Part of the query's weight that a product must hold when none holds it all. */
const MOST_OF_IT = 0.5
const FEW = 3

function together(lists: Hit[][]): Hit[] {
  const best = new Map<number, Hit>()
  for (const hit of lists.flat()) {
    if (hit.score > (best.get(hit.n)?.score ?? -1)) best.set(hit.n, hit)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.n - b.n)
}

/** From strict to lenient: the first way that finds something wins. */
function find(index: SearchIndex, words: string[]): Hit[] {
  const strict = { fuzzy: false, least: 1 }
  const typed = meantByKeys(words)
  const ways = [
    () => matchWords(index, words, strict),
    () => together(fromEnglish(words).map((meant) => matchWords(index, meant, strict))),
    () => (typed ? matchWords(index, typed, strict) : []),
    () => matchWords(index, words, { fuzzy: true, least: 1 }),
  ]
  for (const way of ways) {
    const hits = way()
    if (hits.length >= FEW || (hits.length > 0 && words.length === 1)) return hits
    if (hits.length > 0) {
      const seen = new Set(hits.map(({ n }) => n))
      const rest = matchWords(index, words, { fuzzy: false, least: MOST_OF_IT })
      return [...hits, ...rest.filter(({ n }) => !seen.has(n))]
    }
  }
  return matchWords(index, words, { fuzzy: false, least: MOST_OF_IT })
}

/** Products for what a person typed, best first: ids of Medusa products. */
export async function searchProducts(query: string): Promise<string[]> {
  const shelf = await currentShelf()
  const index = indexOf(shelf)
  const text = fold(query)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
  if (text === "") return []
  const { words, stars } = takeStars(text)
  const productOf = ({ n }: Hit): ShelfProduct[] => {
    const product = index.documents[n]?.product
    return product ? [product] : []
  }
  const found = find(index, words).flatMap(productOf)
  if (stars === null) return found.map(({ id }) => id)
  const day = today()
  const starred = found.filter((product) => {
    const badge = badgeOf(shelf, product.skus[0], day)
    return badge.status === "in_force" && badge.stars === stars
  })
  return (starred.length > 0 ? starred : found).map(({ id }) => id)
}
