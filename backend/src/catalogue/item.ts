import type { CatalogueItem } from "@ocop/contracts"
import { unitPriceOf } from "@ocop/pricing"
import { badgeOf } from "./badges"
import { type LiveStock, stockOf } from "./live-stock"
import { offerOf } from "./offer-of"
import type { Shelf, ShelfProduct, ShelfSku } from "./shelf/shelf-types"

type Moment = { shelf: Shelf; day: string; stock: LiveStock }

/** What a list and a product page say of a SKU alike. */
export function skuView({ shelf, day, stock }: Moment, sku: ShelfSku) {
  return {
    skuId: sku.id,
    skuCode: sku.code,
    price: sku.price,
    offer: offerOf(shelf, sku, day),
    demoPrice: sku.demoPrice,
    sellMode: sku.sellMode,
    unit: sku.unit,
    netContent: sku.netContent,
    unitPrice: unitPriceOf(sku),
    badge: badgeOf(shelf, sku, day),
    alcohol: sku.alcohol,
    stock: stockOf(stock, sku),
  }
}

/** A product as its card shows it. */
export function itemView(moment: Moment, product: ShelfProduct): CatalogueItem {
  const { producer } = product
  return {
    productId: product.id,
    handle: product.handle,
    title: product.title,
    titleEn: product.en.title,
    ...skuView(moment, product.skus[0]),
    sectorSlug: product.sectorSlug,
    setNo: product.setNo,
    producer: producer && { handle: producer.handle, name: producer.name },
    commune: product.commune,
    image: product.thumbnail ?? product.images[0] ?? null,
  }
}
