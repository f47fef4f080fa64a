import type { VendorMe, VendorProduct, VendorProductDetail, VendorProducts } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { skuView } from "../item"
import { isOpen, type LiveStock, readLiveStock } from "../live-stock"
import { currentShelf } from "../shelf/shelf"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"
import type { Period } from "./period"
import { readSold, type SoldRow } from "./read-sold"

type Own = { id: string; pending: number }

const OWN_SQL = `
  select pp.product_id id, (
    select count(*)::int from listing_change c
    where c.product_id = pp.product_id and c.producer_id = pp.producer_id
      and not exists (select 1 from listing_decision d where d.change_id = c.id)) pending
  from producer_product pp where pp.producer_id = $1 and pp.deleted_at is null`

type View = {
  shelf: Shelf
  day: string
  stock: LiveStock
  sold: readonly SoldRow[]
  products: { product: ShelfProduct; pending: number }[]
}

async function read(producerId: string, period: Period | null): Promise<View> {
  const day = today()
  const shelf = await currentShelf()
  const own = await pool().query<Own>({
    name: "own-products",
    text: OWN_SQL,
    values: [producerId],
  })
  const products = own.rows
    .flatMap(({ id, pending }) => {
      const product = shelf.byId.get(id)
      return product ? [{ product, pending }] : []
    })
    .sort((a, b) => a.product.title.localeCompare(b.product.title, "vi"))
  const items = products.flatMap(({ product }) => product.skus.map(({ itemId }) => itemId))
  const [stock, sold] = await Promise.all([
    readLiveStock(shelf, day, items),
    period ? readSold(producerId, period) : [],
  ])
  return { shelf, day, stock, sold, products }
}

function soldOf(sold: readonly SoldRow[], id: string) {
  const byOutlet = new Map<string, { outletCode: string; qtyMilli: number; amount: number }>()
  for (const { skuId, outletCode, qtyMilli, amount } of sold) {
    if (skuId !== id) continue
    const known = byOutlet.get(outletCode) ?? { outletCode, qtyMilli: 0, amount: 0 }
    known.qtyMilli += qtyMilli
    known.amount += amount
    byOutlet.set(outletCode, known)
  }
  return [...byOutlet.values()]
}

function viewOf(view: View, product: ShelfProduct, pending: number): VendorProduct {
  return {
    productId: product.id,
    handle: product.handle,
    title: product.title,
    image: product.thumbnail ?? product.images[0] ?? null,
    pendingChanges: pending,
    skus: product.skus.map((sku) => {
      const shown = skuView(view, sku)
      const { skuId, skuCode, sellMode, unit, price, demoPrice, badge, stock } = shown
      return {
        ...{ skuId, skuCode, title: sku.title, sellMode, unit, price, demoPrice, badge, stock },
        sold: soldOf(view.sold, skuId),
      }
    }),
  }
}

const outletNames = ({ shelf, day }: View) =>
  shelf.book.outlets
    .filter((outlet) => isOpen(outlet, day))
    .map(({ code, name }) => ({ code, name }))

/** A producer's products with stock by outlet and what was sold in a period. */
export async function readOwnProducts(producerId: string, period: Period): Promise<VendorProducts> {
  const view = await read(producerId, period)
  return {
    day: view.day,
    ...period,
    outlets: outletNames(view),
    products: view.products.map(({ product, pending }) => viewOf(view, product, pending)),
  }
}

/** One of them with its texts and pictures; null where the producer has none of that name. */
export async function readOwnProduct(
  producerId: string,
  handle: string,
  period: Period,
): Promise<VendorProductDetail | null> {
  const view = await read(producerId, period)
  const found = view.products.find(({ product }) => product.handle === handle)
  if (!found) return null
  const { product, pending } = found
  const [first] = product.skus
  return {
    day: view.day,
    ...period,
    outlets: outletNames(view),
    product: {
      ...viewOf(view, product, pending),
      images: [...new Set([...(product.thumbnail ? [product.thumbnail] : []), ...product.images])],
      texts: {
        description: product.description,
        story: first.story ?? "",
        ingredients: first.ingredients ?? "",
        storage: first.storage ?? "",
      },
    },
  }
}

/** What waits for a producer. */
export async function readWaiting(producerId: string): Promise<VendorMe["waiting"]> {
  const view = await read(producerId, null)
  const badges = view.products.map(({ product }) => skuView(view, product.skus[0]).badge)
  const skus = view.products.flatMap(({ product }) => product.skus)
  return {
    changes: view.products.reduce((sum, { pending }) => sum + pending, 0),
    expiring: badges.filter((badge) => badge.status === "in_force" && badge.expiring).length,
    lapsed: badges.filter(
      (badge) => badge.status === "none" && ["lapsed", "revoked"].includes(badge.reason),
    ).length,
    soldOut: skus.filter(({ itemId }) => (view.stock.get(itemId) ?? []).length === 0).length,
  }
}
