import { z } from "zod"
import { outletStock } from "./catalogue.js"
import {
  badgeView,
  businessDate,
  dong,
  id,
  instant,
  outletCode,
  sellMode,
  stockMilli,
  stockUnit,
} from "./common.js"

/** `POST /vendor/session/code`: asks for a one-time code by text message. Unknown phones get the same answer. */
export const phoneCodeRequest = z.strictObject({ phone: z.string().trim().min(8).max(20) })
export const phoneCodeAnswer = z.strictObject({ sent: z.literal(true) })

/** `GET /vendor/me` */
export const vendorMe = z.strictObject({
  member: z.strictObject({ id, name: z.string(), role: z.enum(["owner", "editor"]) }),
  producer: z.strictObject({ handle: z.string(), name: z.string(), demo: z.boolean() }),
  waiting: z.strictObject({
    /** Own changes that the office has not decided yet. */
    changes: z.number().int(),
    /** Products whose star ends within 180 days, or ended. */
    expiring: z.number().int(),
    lapsed: z.number().int(),
    /** SKUs that no open outlet has. */
    soldOut: z.number().int(),
  }),
})
export type VendorMe = z.infer<typeof vendorMe>

/** Days from `from` to `to`, both included; without them the last thirty. */
export const vendorPeriod = z
  .strictObject({ from: businessDate.optional(), to: businessDate.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: "before from" })

export const vendorSku = z.strictObject({
  skuId: id,
  skuCode: z.string(),
  title: z.string(),
  sellMode,
  unit: stockUnit,
  price: dong,
  demoPrice: z.boolean(),
  badge: badgeView,
  stock: z.array(outletStock),
  sold: z.array(z.strictObject({ outletCode, qtyMilli: stockMilli, amount: dong })),
})

export const vendorProduct = z.strictObject({
  productId: id,
  handle: z.string(),
  title: z.string(),
  image: z.string().nullable(),
  pendingChanges: z.number().int(),
  skus: z.array(vendorSku),
})
export type VendorProduct = z.infer<typeof vendorProduct>

/** `GET /vendor/products?from=&to=` */
export const vendorProducts = z.strictObject({
  day: businessDate,
  from: businessDate,
  to: businessDate,
  outlets: z.array(z.strictObject({ code: outletCode, name: z.string() })),
  products: z.array(vendorProduct),
})
export type VendorProducts = z.infer<typeof vendorProducts>

const shortText = z.string().trim().max(600)
const longText = z.string().trim().max(4000)

/** Texts that a producer may propose; a field that is missing stays as it is. */
export const listingTexts = z.strictObject({
  description: longText,
  story: longText,
  ingredients: shortText,
  storage: shortText,
})
export type ListingTexts = z.infer<typeof listingTexts>

/** `GET /vendor/products/:handle` */
export const vendorProductDetail = z.strictObject({
  day: businessDate,
  from: businessDate,
  to: businessDate,
  outlets: z.array(z.strictObject({ code: outletCode, name: z.string() })),
  product: vendorProduct.extend({ images: z.array(z.string()), texts: listingTexts }),
})
export type VendorProductDetail = z.infer<typeof vendorProductDetail>

/** `GET /vendor/sales?from=&to=`: no shopper is named in it. */
export const vendorSales = z.strictObject({
  from: businessDate,
  to: businessDate,
  total: z.strictObject({ qtyMilli: stockMilli, amount: dong }),
  days: z.array(z.strictObject({ day: businessDate, amount: dong })),
  rows: z.array(
    z.strictObject({
      skuId: id,
      title: z.string(),
      unit: stockUnit,
      outletCode,
      channel: z.enum(["till", "web"]),
      qtyMilli: stockMilli,
      amount: dong,
    }),
  ),
})
export type VendorSales = z.infer<typeof vendorSales>

/** `POST /vendor/changes`: what a producer proposes; the office decides. */
export const listingChangeRequest = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    productId: id,
    texts: listingTexts.partial().refine((texts) => Object.keys(texts).length > 0),
  }),
  z.strictObject({
    kind: z.literal("price"),
    productId: id,
    skuId: id,
    price: dong.min(500).max(100_000_000),
  }),
  z.strictObject({ kind: z.literal("photo"), productId: id, uploadId: id }),
])
export type ListingChangeRequest = z.infer<typeof listingChangeRequest>

const changeValues = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

export const listingChange = z.strictObject({
  id,
  kind: z.enum(["text", "photo", "price"]),
  productId: id,
  handle: z.string(),
  title: z.string(),
  skuId: id.nullable(),
  /** Field → value as it was and as it is to be: texts, `price` in đồng, `image` an address. */
  before: changeValues,
  after: changeValues,
  state: z.enum(["pending", "confirmed", "declined"]),
  reason: z.string().nullable(),
  createdAt: instant,
  createdBy: z.string(),
  decidedAt: instant.nullable(),
})
export type ListingChange = z.infer<typeof listingChange>

/** `GET /vendor/changes`: own ones, newest first. */
export const listingChanges = z.strictObject({ changes: z.array(listingChange) })

/** `POST /vendor/uploads` (multipart, one part `file`): a picture, made safe and stored. */
export const vendorUpload = z.strictObject({
  uploadId: id,
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
})
export type VendorUpload = z.infer<typeof vendorUpload>
