import type { Suggestions } from "@ocop/contracts"
import { type CommuneMatch, findCommune } from "@ocop/vn"
import { today } from "../../lib/clock"
import { badgeOf } from "../badges"
import { plain } from "../search/query/plain-words"
import { type FoundProduct, searchProducts } from "../search/search-products"
import { goodsByCommune } from "../shelf/goods-by-commune"
import { currentShelf } from "../shelf/shelf"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"

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

function producersOf(
  words: readonly string[],
  facet: Record<string, number>,
  found: readonly FoundProduct[],
): Suggestions["producers"] {
  const names = new Map(
    found.flatMap(({ product: { producer } }) =>
      producer ? [[producer.handle, producer.name]] : [],
    ),
  )
  const isNamed = (name: string) => {
    const there = ` ${plain(name)}`
    return words.every((word) => there.includes(` ${word}`))
  }
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
  const visible = (product: ShelfProduct) =>
    product.channelIds.some((channel) => channelIds.includes(channel))
  const shelf = await currentShelf()
  const { products, meant, facets } = await searchProducts(text, visible, { counted: true })
  const whole = products.filter(({ near }) => !near)
  const day = today()
  return {
    meant,
    count: products.length,
    products: products.slice(0, PRODUCTS).map((one) => productView(shelf, day, one)),
    communes: communesOf(text, goodsByCommune(shelf, channelIds)),
    producers: producersOf(typed.split(" "), facets.producerHandle, whole),
    sets: whole.length > 0 ? setsOf(facets.setNo) : [],
  }
}
