import type { Suggestions } from "@ocop/contracts"
import { type CommuneMatch, findCommune } from "@ocop/vn"
import { today } from "../../lib/clock"
import { badgeOf } from "../badges"
import { plain } from "../search/query/plain-words"
import { type FoundProduct, searchProducts } from "../search/search-products"
import { goodsByCommune } from "../shelf/goods-by-commune"
import { currentShelf } from "../shelf/shelf"
import type { Shelf } from "../shelf/shelf-types"
import { visibleIn } from "../shelf/visible-in"

const PRODUCTS = 5
const OTHERS = 2
/** A set is offered where it holds a good part of what was found. */
const FEWEST_OF_SET = 3

const NOTHING: Suggestions = {
  meant: null,
  count: 0,
  products: [],
  communes: [],
  producers: [],
  sets: [],
}

function productView(shelf: Shelf, day: string, { product, near }: FoundProduct) {
  const { handle, title, en, commune, thumbnail, images, skus } = product
  const badge = badgeOf(shelf, skus[0], day)
  return {
    handle,
    title,
    titleEn: en.title,
    commune: commune?.name ?? null,
    image: thumbnail ?? images[0] ?? null,
    stars: badge.status === "in_force" ? badge.stars : null,
    near,
  }
}

/** Communes by a present or an old name, as far as something on the shelf comes from there. */
function communesOf(text: string, counts: ReadonlyMap<string, number>): Suggestions["communes"] {
  const view = ({ commune, oldName }: CommuneMatch) => {
    const count = counts.get(commune.code) ?? 0
    return count > 0 ? [{ code: commune.code, name: commune.name, oldName, count }] : []
  }
  return findCommune(text).flatMap(view).slice(0, OTHERS)
}

// Producers are hundreds and their names long: none is folded anew for every key.
const folded = new Map<string, string>()

function wordsOf(name: string): string {
  const before = folded.get(name)
  if (before !== undefined) return before
  const words = ` ${plain(name)}`
  folded.set(name, words)
  return words
}

function producersOf(
  words: readonly string[],
  facet: Record<string, number>,
  found: readonly FoundProduct[],
): Suggestions["producers"] {
  const names = new Map<string, string>()
  for (const { product } of found) {
    if (product.producer) names.set(product.producer.handle, product.producer.name)
  }
  const isNamed = (name: string) => words.every((word) => wordsOf(name).includes(` ${word}`))
  return [...names]
    .filter(([, name]) => isNamed(name))
    .map(([handle, name]) => ({ handle, name, count: facet[handle] ?? 1 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, OTHERS)
}

const setsOf = (facet: Record<string, number>): Suggestions["sets"] =>
  Object.entries(facet)
    .map(([no, count]) => ({ no: Number(no), count }))
    .filter(({ count }) => count >= FEWEST_OF_SET)
    .sort((a, b) => b.count - a.count)
    .slice(0, OTHERS)

/**
 * What to offer for words that are being typed, for the sales channels of a publishable key: goods,
 * then the communes, producers and sets that are meant or that hold many of them.
 */
export async function readSuggestions(
  text: string,
  channelIds: readonly string[],
): Promise<Suggestions> {
  const typed = plain(text)
  if (typed.length < 2) return NOTHING
  const shelf = await currentShelf()
  const { products, meant, facets } = await searchProducts(text, channelIds, { counted: true })
  const whole = products.filter(({ near }) => !near)
  const day = today()
  return {
    meant,
    count: products.length,
    products: products.slice(0, PRODUCTS).map((one) => productView(shelf, day, one)),
    communes: communesOf(text, goodsByCommune(visibleIn(shelf, channelIds))),
    producers: producersOf(typed.split(" "), facets.producerHandle, whole),
    sets: whole.length > 0 ? setsOf(facets.setNo) : [],
  }
}
