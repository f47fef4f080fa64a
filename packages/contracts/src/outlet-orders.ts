import { z } from "zod"
import {
  basketLine,
  businessDate,
  dong,
  id,
  instant,
  outletCode,
  personName,
  qtyMilli,
  stockUnit,
} from "./common.js"
import { givenConsent } from "./consents.js"

/** What an outlet has to give of one web order: to whoever comes for it, or to a carrier. */
export const outletOrder = z.strictObject({
  code: z.string(),
  mode: z.enum(["pickup", "delivery"]),
  /** Who comes for it, or who it is sent to. */
  name: z.string(),
  /** The last four digits of the buyer's phone: enough to find the order, too few to call. */
  phoneEnd: z.string().max(4),
  placedAt: instant,
  wishedOn: businessDate.nullable(),
  /** Until when a reservation that a till made is kept; null: nobody set an end. */
  holdUntil: instant.nullable(),
  note: z.string(),
  /** When it was put aside, packed; null: it still lies on the shelves. */
  packedAt: instant.nullable(),
  /** `counter`: paid when it is fetched; `awaited`: a transfer that has not come; `delivery`: at the door. */
  payment: z.enum(["paid", "counter", "awaited", "delivery"]),
  /** Đồng that are still asked for. */
  due: dong,
  lines: z.array(
    z.strictObject({
      lineNo: z.number().int().min(1),
      skuId: id,
      name: z.string(),
      unit: stockUnit,
      qtyMilli,
    }),
  ),
})
export type OutletOrder = z.infer<typeof outletOrder>

/** `GET /pos/outlet-orders`: the open ones of the device's own outlet, the longest waiting first. */
export const outletOrders = z.strictObject({
  orders: z.array(outletOrder),
  /** How many there are; `orders` has the first of them. */
  count: z.number().int().min(0),
  /** Of goods that are still to be picked: which lots to take, earliest expiry first. */
  lots: z.array(
    z.strictObject({
      skuId: id,
      lotNo: z.string(),
      expiresOn: businessDate.nullable(),
      qtyMilli,
    }),
  ),
})
export type OutletOrders = z.infer<typeof outletOrders>

const orderCode = z.string().trim().toUpperCase().min(4).max(32)
/** What the customer was told and nobody else: six digits. */
const pickupCode = z.string().regex(/^\d{6}$/)

/** `POST /pos/outlet-orders/check`: whether whoever stands here may have the goods. */
export const pickupCheckRequest = z.strictObject({ orderCode, pickupCode })
export type PickupCheckRequest = z.infer<typeof pickupCheckRequest>

export const pickupCheckAnswer = z.strictObject({
  orderCode: z.string(),
  /** Đồng to take before the goods leave. */
  due: dong,
})

/** `POST /pos/outlet-orders/hand-over`: the goods leave with the customer, once a key. */
export const handOverRequest = z.strictObject({
  key: z.uuid(),
  orderCode,
  pickupCode,
  staffId: id,
})
export type HandOverRequest = z.infer<typeof handOverRequest>

export const handOverAnswer = z.strictObject({ orderCode: z.string(), handedAt: instant })
export type HandOverAnswer = z.infer<typeof handOverAnswer>

/** `POST /pos/outlet-orders/pack`: the goods of an order lie ready. */
export const packOrderRequest = z.strictObject({ orderCode, staffId: id })
export type PackOrderRequest = z.infer<typeof packOrderRequest>

export const packOrderAnswer = z.strictObject({ orderCode: z.string(), packedAt: instant })

/** `POST /pos/outlet-orders/short`: what the shelves did not have; the office decides. */
export const orderShortRequest = z.strictObject({
  orderCode,
  staffId: id,
  lines: z
    .array(
      z.strictObject({
        lineNo: z.number().int().min(1).max(1000),
        foundMilli: z.number().int().min(0).max(1_000_000_000),
      }),
    )
    .min(1)
    .max(100),
})
export type OrderShortRequest = z.infer<typeof orderShortRequest>

export const orderShortAnswer = z.strictObject({ orderCode: z.string() })

const reservedGoods = {
  /** The outlet that has the goods, where the customer fetches them. */
  outletCode,
  lines: z.array(basketLine).min(1).max(20),
}

/** `POST /pos/reservations/quotes`: what goods at another outlet cost, and what the customer agrees to. */
export const reservationQuoteRequest = z.strictObject(reservedGoods)
export type ReservationQuoteRequest = z.infer<typeof reservationQuoteRequest>

export const reservationQuote = z.strictObject({
  quoteHash: z.string(),
  /** Đồng to pay when the goods are fetched. */
  total: dong,
  /** Until when the goods would be held. */
  holdUntil: instant,
  needsAgeConfirmation: z.boolean(),
  /** Texts that the customer is asked to agree to, in the versions of today. */
  consents: z.array(givenConsent),
  /** Whether the outlet has all of it now. */
  isEnough: z.boolean(),
})
export type ReservationQuote = z.infer<typeof reservationQuote>

/** `POST /pos/reservations`: goods at another outlet are held for a customer, once a key. */
export const reservationRequest = z.strictObject({
  key: z.uuid(),
  ...reservedGoods,
  quoteHash: z.string().max(128),
  staffId: id,
  name: personName,
  phone: z.string().trim().min(8).max(20),
  /** The customer agreed to the texts of the quote, and to be of age where it asks. */
  consents: z.array(givenConsent).max(10),
  ageConfirmed: z.boolean(),
})
export type ReservationRequest = z.infer<typeof reservationRequest>

export const reservation = z.strictObject({
  orderCode: z.string(),
  outletCode,
  outletName: z.string(),
  total: dong,
  holdUntil: instant,
  /** The order's page, which asks for the phone number and then shows the pickup code. */
  url: z.string(),
})
export type Reservation = z.infer<typeof reservation>
