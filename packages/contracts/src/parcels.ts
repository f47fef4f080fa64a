import { z } from "zod"
import { businessDate, dong, id, instant, outletCode } from "./common.js"

export const carrierName = z.enum(["own", "ghn", "ghtk", "viettel-post"])
export type CarrierName = z.infer<typeof carrierName>

/**
 * How a parcel stands. `asked`: the carrier has not answered yet; `refused`: it does not take it;
 * `unsure`: it may have it and gave no number; `failed`: nobody was met, it is tried again.
 */
export const parcelState = z.enum([
  "asked",
  "refused",
  "unsure",
  "booked",
  "moving",
  "delivering",
  "failed",
  "delivered",
  "returning",
  "returned",
  "lost",
  "cancelled",
])
export type ParcelState = z.infer<typeof parcelState>

/** What a person of the office may note of a parcel: carriers without a web hook, or one that is late. */
export const parcelStep = parcelState.extract([
  "moving",
  "delivering",
  "failed",
  "delivered",
  "returning",
  "returned",
  "lost",
])

/** What a shopper is told of the way of a parcel, oldest first. */
export const parcelEvent = z.strictObject({ state: parcelState, at: instant })

/** `POST /admin/ocop/parcels`: packs what an outlet sends of an order and asks a carrier to take it. */
export const bookParcelRequest = z.strictObject({
  orderCode: z.string().min(1).max(40),
  outletCode,
  carrier: carrierName,
})
/** Query of `GET /admin/ocop/parcel-quotes` */
export const parcelQuotesQuery = bookParcelRequest.omit({ carrier: true })
export type ParcelQuotesQuery = z.infer<typeof parcelQuotesQuery>
/** What each carrier would ask of us for a parcel: đồng, or why it takes it not. */
export const parcelQuotes = z.strictObject({
  quotes: z.array(
    z.strictObject({
      carrier: carrierName,
      fee: dong.nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type ParcelQuotes = z.infer<typeof parcelQuotes>
/** `POST /admin/ocop/parcels/:code/cancel` */
export const cancelParcelRequest = z.strictObject({})
/** `POST /admin/ocop/parcels/:code/steps` */
export const parcelStepRequest = z.strictObject({
  state: parcelStep,
  /** The carrier's number where it was not told. */
  trackingNo: z.string().trim().min(4).max(60).optional(),
})

/** Query of `GET /admin/ocop/parcels`: to be sent, on the way, at an end. */
export const parcelsQuery = z.strictObject({
  state: z.enum(["open", "way", "ended"]).default("open"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type ParcelsQuery = z.infer<typeof parcelsQuery>

/** What one outlet sends of an order. */
export const officeParcel = z.strictObject({
  orderCode: z.string(),
  /** Of the Medusa order. */
  orderId: id,
  outletCode,
  outletName: z.string(),
  placedAt: instant,
  wishedOn: businessDate.nullable(),
  receiver: z.strictObject({ name: z.string(), phone: z.string() }),
  /** Street, commune and province. */
  place: z.string(),
  note: z.string(),
  lines: z.array(z.strictObject({ name: z.string(), unit: z.string(), qtyMilli: z.number() })),
  /** Grams as the fee counted them; null for orders from before there was one. */
  grams: z.number().int().nullable(),
  temperature: z.string().nullable(),
  /** Đồng to be collected at the door. */
  cod: dong,
  /** The booking; null before there is one. */
  parcel: z
    .strictObject({
      code: z.string(),
      carrier: carrierName,
      state: parcelState,
      trackingNo: z.string().nullable(),
      /** Đồng that the carrier asks of us. */
      fee: dong.nullable(),
      /** Why the carrier does not take it, in its own words. */
      reason: z.string().nullable(),
      at: instant,
      events: z.array(parcelEvent),
    })
    .nullable(),
})
export type OfficeParcel = z.infer<typeof officeParcel>

export const officeParcels = z.strictObject({
  parcels: z.array(officeParcel),
  count: z.number().int(),
  /** Carriers that can be asked, our own first. */
  carriers: z.array(carrierName),
})
export type OfficeParcels = z.infer<typeof officeParcels>
