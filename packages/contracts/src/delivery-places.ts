import { z } from "zod"
import { communeCode } from "./common.js"

export const provinceCode = z.string().regex(/^\d{2}$/)

/** Query of `GET /store/delivery-places`: a name as typed; without one the communes of Hà Tĩnh. */
export const deliveryPlacesQuery = z.strictObject({ q: z.string().max(120).default("") })
export type DeliveryPlacesQuery = z.infer<typeof deliveryPlacesQuery>

/** A commune or ward of today anywhere in Vietnam, and the old name by which it was found. */
export const deliveryPlace = z.strictObject({
  code: communeCode,
  name: z.string(),
  provinceCode,
  provinceName: z.string(),
  /** Of the commune in Hà Tĩnh; elsewhere of where its province is governed from. */
  latitude: z.number(),
  longitude: z.number(),
  oldName: z.string().nullable(),
  /** With the old province where that is no more. */
  oldDistrict: z.string().nullable(),
  /** The old unit went to several present ones. */
  isSplit: z.boolean(),
})
export type DeliveryPlace = z.infer<typeof deliveryPlace>

/** Best first, at most twelve for a name. */
export const deliveryPlaces = z.strictObject({ places: z.array(deliveryPlace) })
export type DeliveryPlaces = z.infer<typeof deliveryPlaces>
