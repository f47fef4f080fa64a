import type { ProductDetail } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { skuView } from "../item"
import { isOpen, readLiveStock } from "../live-stock"
import { currentShelf } from "../shelf/shelf"
import type { ShelfProduct } from "../shelf/shelf-types"
import { freshUntil } from "./fresh-until"
import { readProductLots } from "./read-lots"

function imagesOf({ images, thumbnail, title }: ShelfProduct) {
  // The thumbnail is a small cut of the first picture: it only stands in where there is no other.
  const sources = images.length > 0 ? [...new Set(images)] : thumbnail ? [thumbnail] : []
  return sources.map((src) => ({ src, alt: title }))
}

/** A product's page; null where the key's channels do not show a product of that name. */
export async function readProduct(
  handle: string,
  channelIds: readonly string[],
): Promise<ProductDetail | null> {
  const day = today()
  const shelf = await currentShelf()
  const product = shelf.byHandle.get(handle)
  if (!product?.channelIds.some((channel) => channelIds.includes(channel))) return null
  const items = product.skus.map(({ itemId }) => itemId)
  const open = shelf.book.outlets.filter((outlet) => isOpen(outlet, day))
  const [stock, lots] = await Promise.all([
    readLiveStock(shelf, day, items),
    readProductLots(items, new Map(open.map(({ locationId, code }) => [locationId, code]))),
  ])
  const moment = { shelf, day, stock }
  const [first] = product.skus
  const { id, title, en, description, sectorSlug, setNo, producer, commune, oldPlace } = product
  return {
    day,
    product: {
      ...{ id, handle, title, en, description },
      story: first.story,
      ingredients: first.ingredients,
      storage: first.storage,
      shelfLifeDays: first.shelfLifeDays,
      images: imagesOf(product),
      ...{ sectorSlug, setNo, producer },
      commune: commune && { ...commune, oldName: oldPlace },
    },
    variants: product.skus.map((sku) => ({
      ...skuView(moment, sku),
      title: sku.title,
      packagingCode: sku.packagingCode,
      lots: lots.get(sku.itemId) ?? [],
    })),
    freshUntil: freshUntil(shelf, product, day),
  }
}
