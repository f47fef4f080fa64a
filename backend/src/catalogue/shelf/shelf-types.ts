import type { ProductEn } from "@ocop/contracts"
import type { SellMode } from "@ocop/domain"
import type { Book } from "../../workflows/intake/book/book-types"

/** A SKU as the shop's pages need it, beside what the book of prices and recognitions knows. */
export type ShelfSku = {
  id: string
  code: string
  /** The variant's own title, "Hộp 500 g". */
  title: string
  /** Medusa's inventory item. */
  itemId: string
  price: number
  demoPrice: boolean
  sellMode: SellMode
  unit: string
  netContent: string
  netQuantity: number | null
  netUnit: "g" | "ml" | "piece" | null
  packagingCode: string | null
  goodsClass: string
  alcohol: boolean
  storage: string | null
  ingredients: string | null
  story: string | null
  shelfLifeDays: number | null
}

export type ShelfProducer = {
  handle: string
  name: string
  story: string | null
  address: string | null
}

export type ShelfProduct = {
  id: string
  handle: string
  title: string
  /** The same texts in English, where the office has translated them. */
  en: ProductEn
  description: string
  thumbnail: string | null
  images: string[]
  createdAt: string
  channelIds: string[]
  setNo: number
  sectorSlug: string
  producer: ShelfProducer | null
  commune: { code: string; name: string } | null
  /** "Thạch Đài, Thạch Hà": the place's name before 2025-07-01. */
  oldPlace: string | null
  /** What may be bought; the first is the one that a card sells. */
  skus: [ShelfSku, ...ShelfSku[]]
}

/** Every published product that has a price, at one moment. Stock is never in it. */
export type Shelf = {
  /** The book it was read beside: another book, another shelf. */
  book: Book
  products: readonly ShelfProduct[]
  byHandle: ReadonlyMap<string, ShelfProduct>
  byId: ReadonlyMap<string, ShelfProduct>
  skuById: ReadonlyMap<string, ShelfSku>
}
