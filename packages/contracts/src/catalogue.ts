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
  sellMode,
  stockMilli,
  stockUnit,
} from "./common.js"
import { NOTHING_IN_ENGLISH, productEn, titleEn } from "./goods-en.js"
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

/** Đồng per `per`; null where the net content is not known. */
const unitPrice = z.strictObject({ amount: dong, per: z.enum(["kg", "l", "10g"]) }).nullable()

/** What a promotion online makes of the price of one, and until when; null where none does. */
const offer = z
  .strictObject({
    price: dong,
    unitPrice: unitPrice.default(null),
    name: z.string(),
    nameEn: z.string().nullable(),
    lastDay: businessDate,
  })
  .nullable()
  .default(null)

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
  /** Đồng, VAT included, per piece or per kilogram; before any promotion. */
  price: dong,
  offer,
  /** Demo prices are invented and must be marked so on every screen. */
  demoPrice: z.boolean(),
  sellMode,
  unit: stockUnit,
  /** For people: "Hộp 500 g". */
  netContent: z.string(),
  unitPrice,
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
        offer: true,
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
