import { z } from "zod"
import { CATALOGUE_SORTS, facetValue, priceBand, seasonKey } from "./catalogue-list.js"
import {
  badgeView,
  businessDate,
  communeCode,
  dong,
  id,
  instant,
  outletCode,
  personName,
  qtyMilli,
  sellMode,
  stockMilli,
  stockUnit,
  vatTreatment,
} from "./common.js"
import { NOTHING_IN_ENGLISH, productEn, titleEn } from "./goods-en.js"
import { paymentMethod } from "./payments.js"
import { searchNote } from "./search.js"

export const catalogueSort = z.enum(CATALOGUE_SORTS)

/** `GET /store/catalogue`: query string of the list; repeated keys are commas. */
export const catalogueQuery = z.strictObject({
  q: z.string().trim().max(120).optional(),
  sector: z.string().max(40).optional(),
  set: z.coerce.number().int().min(1).max(26).optional(),
  /** `in_force` = any star in force today; `3`,`4`,`5` = that many; `none` = without a star. */
  star: z.enum(["in_force", "3", "4", "5", "none"]).optional(),
  commune: communeCode.optional(),
  /** Only what this outlet has in stock now. */
  outlet: outletCode.optional(),
  producer: z.string().max(120).optional(),
  price: priceBand.optional(),
  season: seasonKey.optional(),
  sort: catalogueSort.default("relevance"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  page_size: z.coerce.number().int().min(1).max(100).default(24),
})
export type CatalogueQuery = z.infer<typeof catalogueQuery>

export const outletStock = z.strictObject({ outletCode, qtyMilli: stockMilli })

export const producerRef = z.strictObject({ handle: z.string(), name: z.string() })
export const communeRef = z.strictObject({ code: communeCode, name: z.string() })

export const catalogueItem = z.strictObject({
  productId: id,
  handle: z.string(),
  title: z.string(),
  titleEn,
  /** The variant that the card sells. */
  skuId: id,
  skuCode: z.string(),
  sectorSlug: z.string(),
  setNo: z.number().int(),
  producer: producerRef.nullable(),
  commune: communeRef.nullable(),
  /** Đồng, VAT included, per piece or per kilogram. */
  price: dong,
  /** Demo prices are invented and must be marked so on every screen. */
  demoPrice: z.boolean(),
  sellMode,
  unit: stockUnit,
  /** For people: "Hộp 500 g". */
  netContent: z.string(),
  /** Đồng per `per`; null where the net content is not known. */
  unitPrice: z.strictObject({ amount: dong, per: z.enum(["kg", "l", "10g"]) }).nullable(),
  badge: badgeView,
  /** Path or address of a square picture, about 480 px. */
  image: z.string().nullable(),
  alcohol: z.boolean(),
  stock: z.array(outletStock),
})
export type CatalogueItem = z.infer<typeof catalogueItem>

export const cataloguePage = z.strictObject({
  day: businessDate,
  items: z.array(catalogueItem),
  count: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  facets: z.strictObject({
    stars: z.array(facetValue),
    sectors: z.array(facetValue),
    /** Criteria sets, by number. */
    sets: z.array(facetValue).default([]),
    producers: z.array(facetValue).default([]),
    /** Every band, in order, empty ones too. */
    prices: z.array(facetValue).default([]),
    /** Only seasons that the day lies in. */
    seasons: z.array(facetValue).default([]),
    communes: z.array(facetValue),
    outlets: z.array(facetValue),
  }),
  /** Null where nothing was searched for. */
  search: searchNote.nullable(),
})
export type CataloguePage = z.infer<typeof cataloguePage>

/** `GET /store/catalogue/:handle` */
export const productDetail = z.strictObject({
  day: businessDate,
  product: z.strictObject({
    id,
    handle: z.string(),
    title: z.string(),
    en: productEn.default(NOTHING_IN_ENGLISH),
    description: z.string(),
    story: z.string().nullable(),
    ingredients: z.string().nullable(),
    storage: z.string().nullable(),
    shelfLifeDays: z.number().int().nullable(),
    images: z.array(z.strictObject({ src: z.string(), alt: z.string() })),
    sectorSlug: z.string(),
    setNo: z.number().int(),
    producer: producerRef
      .extend({ story: z.string().nullable(), address: z.string().nullable() })
      .nullable(),
    commune: communeRef.extend({ oldName: z.string().nullable() }).nullable(),
  }),
  variants: z.array(
    catalogueItem
      .pick({
        skuId: true,
        skuCode: true,
        title: true,
        price: true,
        demoPrice: true,
        sellMode: true,
        unit: true,
        netContent: true,
        unitPrice: true,
        badge: true,
        alcohol: true,
        stock: true,
      })
      .extend({
        packagingCode: z.string().nullable(),
        lots: z.array(
          z.strictObject({
            outletCode,
            lotNo: z.string(),
            producedOn: businessDate.nullable(),
            expiresOn: businessDate.nullable(),
            qtyMilli: stockMilli,
          }),
        ),
      }),
  ),
  /** First business day on which a badge, price or VAT row of this page changes: caches end before it. */
  freshUntil: businessDate.nullable(),
})
export type ProductDetail = z.infer<typeof productDetail>

/** Query string of `GET /store/stock`: up to a hundred SKU ids, separated by commas. */
export const stockQuery = z.strictObject({
  skus: z
    .string()
    .max(13_000)
    .transform((text) => text.split(","))
    .pipe(z.array(id).min(1).max(100)),
})
export type StockQuery = z.infer<typeof stockQuery>

/** `GET /store/stock?skus=a,b`: live figures for islands on cached pages. */
export const stockAnswer = z.strictObject({
  at: instant,
  stock: z.array(z.strictObject({ skuId: id, stock: z.array(outletStock) })),
})

export const outletView = z.strictObject({
  code: outletCode,
  name: z.string(),
  type: z.string(),
  province: z.string(),
  commune: communeRef.nullable(),
  address: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  hours: z.string().nullable(),
  maySellAlcohol: z.boolean(),
  coldStorage: z.boolean(),
  openFrom: businessDate.nullable(),
  openTo: businessDate.nullable(),
  open: z.boolean(),
})
export type OutletView = z.infer<typeof outletView>

/** `GET /store/outlets`: every outlet, open or not, by code. */
export const outletList = z.strictObject({ day: businessDate, outlets: z.array(outletView) })
export type OutletList = z.infer<typeof outletList>

/** `GET /store/communes`: the 69 communes and wards, by code, with the names they had before 2025-07-01. */
export const communeList = z.strictObject({
  communes: z.array(
    z.strictObject({
      code: communeCode,
      name: z.string(),
      type: z.string(),
      slug: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      areaKm2: z.number(),
      /** "Xã Thạch Đài, huyện Thạch Hà": one entry per unit that was merged into it. */
      oldNames: z.array(z.string()),
    }),
  ),
})
export type CommuneList = z.infer<typeof communeList>

/** `GET /store/summary`: the marks of the home page; the three numbers add up to the catalogue. */
export const catalogueSummary = z.strictObject({
  day: businessDate,
  inForce: z.number().int(),
  lapsed: z.number().int(),
  unverified: z.number().int(),
  marks: z.array(
    z.strictObject({ handle: z.string(), status: z.enum(["in_force", "lapsed", "unverified"]) }),
  ),
})

export const basketLine = z.strictObject({ skuId: id, qtyMilli })

const delivery = z.strictObject({
  mode: z.literal("delivery"),
  communeCode,
  provinceCode: z
    .string()
    .regex(/^\d{2}$/)
    .default("42"),
  line: z.string().trim().min(3).max(200),
})
const pickup = z.strictObject({ mode: z.literal("pickup"), outletCode })

/** `POST /store/quotes` */
export const quoteRequest = z.strictObject({
  lines: z.array(basketLine).min(1).max(60),
  fulfilment: z.discriminatedUnion("mode", [delivery, pickup]).nullable(),
})
export type QuoteRequest = z.infer<typeof quoteRequest>

export const quoteLine = z.strictObject({
  skuId: id,
  handle: z.string(),
  title: z.string(),
  titleEn,
  unit: stockUnit,
  sellMode,
  qtyMilli,
  availableMilli: stockMilli,
  unitPrice: dong,
  payable: dong,
  net: dong,
  vat: dong,
  treatment: vatTreatment,
  rateBp: z.number().int().nullable(),
  badge: badgeView,
  alcohol: z.boolean(),
  /** Where the goods come from; one line may be served by several outlets. */
  allocation: z.array(z.strictObject({ outletCode, qtyMilli })),
  problem: z.enum(["STOCK_SHORT", "ALCOHOL_NOT_ALLOWED", "OUTLET_CLOSED"]).nullable(),
})

export const quote = z.strictObject({
  /** Hash of everything that the shopper saw; `place` refuses when it changed. */
  quoteHash: z.string(),
  day: businessDate,
  lines: z.array(quoteLine),
  parcels: z.number().int(),
  totals: z.strictObject({
    goods: dong,
    shipping: dong,
    net: dong,
    vat: dong,
    total: dong,
    vatByRate: z.array(
      z.strictObject({
        treatment: vatTreatment,
        rateBp: z.number().int().nullable(),
        net: dong,
        vat: dong,
      }),
    ),
  }),
  needsAgeConfirmation: z.boolean(),
  /** Outlets that could serve the whole basket for pickup now. */
  pickup: z.array(
    z.strictObject({ outletCode, complete: z.boolean(), missingSkuIds: z.array(id) }),
  ),
})
export type Quote = z.infer<typeof quote>

/** `POST /store/web-orders` with header `Idempotency-Key: <uuid>` */
export const placeOrderRequest = z.strictObject({
  lines: z.array(basketLine).min(1).max(60),
  fulfilment: z.discriminatedUnion("mode", [delivery, pickup]),
  quoteHash: z.string().max(128),
  contact: z.strictObject({
    name: personName,
    phone: z.string().trim().min(8).max(20),
    email: z.email().max(200).nullable().default(null),
  }),
  payment: paymentMethod,
  note: z.string().trim().max(500).default(""),
  ageConfirmed: z.boolean().default(false),
  locale: z.enum(["vi", "en"]).default("vi"),
})
export type PlaceOrderRequest = z.infer<typeof placeOrderRequest>

/** Query of `GET /store/web-orders/:code`: the phone number of the order is the second factor. */
export const webOrderQuery = z.strictObject({ phone: z.string().trim().min(8).max(24) })

/** Answer of `place`, and of `GET /store/web-orders/:code?phone=`: the phone is the second factor. */
export const webOrderView = z.strictObject({
  code: z.string(),
  status: z.enum(["placed", "awaiting_payment", "paid", "fulfilled", "cancelled", "expired"]),
  placedAt: instant,
  payment: paymentMethod,
  /** Until when the goods of an unpaid order are held. */
  payBefore: instant.nullable(),
  vietqr: z
    .strictObject({
      payload: z.string(),
      bankName: z.string(),
      accountNo: z.string(),
      accountName: z.string(),
      purpose: z.string(),
      amount: dong,
    })
    .nullable(),
  fulfilment: z.discriminatedUnion("mode", [
    delivery.extend({ communeName: z.string() }),
    pickup.extend({ outletName: z.string() }),
  ]),
  contact: z.strictObject({ name: z.string(), phoneMasked: z.string() }),
  lines: z.array(
    z.strictObject({
      skuId: id,
      handle: z.string(),
      title: z.string(),
      titleEn,
      unit: stockUnit,
      qtyMilli,
      unitPrice: dong,
      payable: dong,
      outletCode,
      outletName: z.string(),
    }),
  ),
  totals: z.strictObject({
    goods: dong,
    shipping: dong,
    net: dong,
    vat: dong,
    total: dong,
    paid: dong,
  }),
})
export type WebOrderView = z.infer<typeof webOrderView>
