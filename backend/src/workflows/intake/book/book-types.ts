import type { GoodsClass, Recognition, SellMode, TemperatureClass, VatMethod } from "@ocop/domain"
import type { ClearanceRule, DeliveryTariff, Promotion, PromotionLaw, TaxRule } from "@ocop/pricing"
import type { StaffLimits } from "@ocop/sync"

/** A SKU as tills and checkout need it. */
export type BookSku = {
  id: string
  code: string
  handle: string
  name: string
  /** `name` in English; null without a translation. */
  nameEn: string | null
  tillName: string
  barcodes: string[]
  producer: string | null
  commune: string | null
  setNo: number
  sellMode: SellMode
  unit: string
  netContent: string
  goodsClass: GoodsClass
  packagingCode: string | null
  alcohol: boolean
  /** Per cent by volume; null where it is not known. */
  alcoholPercent: number | null
  motif: string | null
  /** Packing for gifts: counters sell it, nobody orders it. */
  isPacking: boolean
  /** How cold it must stay on its way. */
  temperature: TemperatureClass
  /** Grams of a piece on its way, or of its net content where that is all we know; null: unknown. */
  pieceGrams: number | null
  /** Medusa's inventory item; null where the variant counts no stock. */
  itemId: string | null
  /** Đồng, VAT included; null without a price. */
  price: number | null
  priceVersion: string
  /** Published, priced and counted. Others are kept so that an old sale can still be posted. */
  sellable: boolean
}

export type Seller = {
  id: string
  name: string
  taxId: string | null
  vatMethod: VatMethod
  demo: boolean
  bankBin: string | null
  bankAccount: string | null
  bankAccountName: string | null
}

export type BookOutlet = {
  id: string
  code: string
  name: string
  address: string | null
  communeCode: string | null
  latitude: number | null
  longitude: number | null
  maySellAlcohol: boolean
  state: string
  openFrom: string | null
  openTo: string | null
  /** Thousandths of the unit that online orders leave on the shelf, of each SKU. */
  safetyBufferMilli: number
  locationId: string
  seller: Seller
}

export type BookCommune = {
  code: string
  name: string
  type: string
  latitude: number | null
  longitude: number | null
}

export type StaffRole = "cashier" | "manager"

/** How far a role may go without a manager from a moment on; without an outlet, everywhere else. */
export type RoleLimit = StaffLimits & {
  outletId: string | null
  role: StaffRole
  sinceMs: number
}

/** When somebody ended it before its time. */
type Ended = { endedMs: number | null }
export type BookClearance = ClearanceRule & Ended
export type BookPromotion = Promotion & Ended

/** To how many đồng an outlet rounds cash from a moment on; null: not at all. */
export type BookCashRounding = { outletId: string; step: 500 | 1000 | null; sinceMs: number }

export type BookConsentText = {
  purpose: "terms" | "order_data" | "marketing"
  version: string
  isRequired: boolean
  validFrom: string
  validTo: string | null
}

/** A way of packing gift baskets and its price in đồng, on the days from `validFrom` until before `validTo`. */
export type BookGiftPacking = {
  code: string
  name: string
  nameEn: string
  amount: number
  goodsClass: GoodsClass
  /** To gather the goods in one place and to pack them, before the basket travels. */
  days: number
  isDemo: boolean
  validFrom: string
  validTo: string | null
}

/** A ready-made gift basket: goods that are packed together. */
export type BookGiftTier = {
  code: string
  name: string
  nameEn: string
  packingCode: string
  validFrom: string
  validTo: string | null
  lines: { skuId: string; qtyMilli: number }[]
}

/** What changes seldom, read at one moment. Stock is never in it. */
export type Book = {
  version: string
  skus: ReadonlyMap<string, BookSku>
  recognitions: readonly Recognition[]
  recognitionsOf: ReadonlyMap<string, readonly Recognition[]>
  taxRules: readonly TaxRule[]
  /** Promotions that nobody ended, whatever their dates. */
  promotions: readonly Promotion[]
  /** For what was sold at counters: ended ones too, while a sale may still name them. */
  counterPromotions: readonly BookPromotion[]
  promotionLaws: readonly PromotionLaw[]
  /** Prices of goods near their end, at counters; ended ones while a sale may still name them. */
  clearances: readonly BookClearance[]
  outlets: readonly BookOutlet[]
  outletById: ReadonlyMap<string, BookOutlet>
  outletByCode: ReadonlyMap<string, BookOutlet>
  communes: ReadonlyMap<string, BookCommune>
  tariffs: readonly DeliveryTariff[]
  /** Newest first. */
  roleLimits: readonly RoleLimit[]
  /** Newest first. */
  cashRoundings: readonly BookCashRounding[]
  /** Who works where, by `outletId|staffId`. */
  roleOf: ReadonlyMap<string, StaffRole>
  consentTexts: readonly BookConsentText[]
  giftPackings: readonly BookGiftPacking[]
  giftTiers: readonly BookGiftTier[]
  /** Seller of record of web orders. */
  operator: Seller | null
}
