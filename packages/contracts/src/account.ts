import { z } from "zod"
import { businessDate, communeCode, dong, id, instant, personName } from "./common.js"
import { provinceCode } from "./delivery-places.js"
import { titleEn } from "./goods-en.js"
import { phoneCodeRequest } from "./vendor.js"
import { webOrderView } from "./web-orders.js"

/** `POST /store/account/code`: a one-time code by text message, for any phone that can have an account. */
export const shopperCodeRequest = phoneCodeRequest

/** `POST /store/account/session`: the first time makes the account. */
export const shopperSessionRequest = phoneCodeRequest.extend({ code: z.string().regex(/^\d{6}$/) })
/** `DELETE /store/account/session` */
export const endSessionRequest = z.strictObject({})
export const shopperSession = z.strictObject({ token: z.string(), endsAt: instant })

/** `POST /store/account/addresses`: a door in a commune of today, anywhere in Vietnam. */
export const addressRequest = z.strictObject({
  name: personName,
  phone: z.string().trim().min(8).max(20),
  communeCode,
  line: z.string().trim().min(3).max(200),
})
/** `DELETE /store/account/addresses/:id` */
export const dropAddressRequest = z.strictObject({})
export type AddressRequest = z.infer<typeof addressRequest>

export const shopperAddress = addressRequest.extend({
  id,
  communeName: z.string(),
  provinceCode,
  provinceName: z.string(),
})
export type ShopperAddress = z.infer<typeof shopperAddress>

/** `GET /store/account`, and the answer to a changed address. */
export const shopperAccount = z.strictObject({
  /** Verified, `+84…`. */
  phone: z.string(),
  since: businessDate,
  /** Last used first. */
  addresses: z.array(shopperAddress),
})
export type ShopperAccount = z.infer<typeof shopperAccount>

/** `GET /store/account/orders`: what was ordered with this phone, newest first. */
export const shopperOrders = z.strictObject({
  orders: z.array(
    z.strictObject({
      code: z.string(),
      status: webOrderView.shape.status,
      placedAt: instant,
      mode: z.enum(["delivery", "pickup"]),
      total: dong,
      goods: z.array(z.strictObject({ title: z.string(), titleEn })),
      /** Delivered goods that the buyer has not reviewed. */
      toReview: z.number().int(),
    }),
  ),
})
export type ShopperOrders = z.infer<typeof shopperOrders>

const skus = z.array(id).max(60)

/** `POST /store/account/wishes`: what this browser kept and let go of since it last told. */
export const wishesRequest = z.strictObject({ keep: skus.default([]), drop: skus.default([]) })
/** Everything kept, newest first. */
export const wishesAnswer = z.strictObject({
  wishes: z.array(z.strictObject({ skuId: id, handle: z.string() })),
})

/** `GET /store/account/export`: everything that is held about the person, in one file. */
export const personExport = z.strictObject({
  madeAt: instant,
  account: z.strictObject({ phone: z.string(), createdAt: instant }),
  sessions: z.array(z.strictObject({ from: instant, to: instant })),
  addresses: z.array(z.record(z.string(), z.unknown())),
  wishes: z.array(z.record(z.string(), z.unknown())),
  orders: z.array(z.record(z.string(), z.unknown())),
  reviews: z.array(z.record(z.string(), z.unknown())),
  letters: z.array(z.record(z.string(), z.unknown())),
  claims: z.array(z.record(z.string(), z.unknown())),
  invoices: z.array(z.record(z.string(), z.unknown())),
  /** Of sales at a counter where the number was left. */
  receipts: z.array(z.record(z.string(), z.unknown())),
  consents: z.array(z.record(z.string(), z.unknown())),
})
export type PersonExport = z.infer<typeof personExport>

/** `POST /store/account/erasure`: a fresh one-time code says that it is meant. */
export const erasureRequest = z.strictObject({ code: z.string().regex(/^\d{6}$/) })
/** How many rows lost their person. */
export const erasureAnswer = z.strictObject({
  orders: z.number().int(),
  reviews: z.number().int(),
  letters: z.number().int(),
  claims: z.number().int(),
  invoices: z.number().int(),
})
export type ErasureAnswer = z.infer<typeof erasureAnswer>
