import { z } from "zod"
import { communeRef } from "./catalogue.js"
import { businessDate, communeCode, outletCode } from "./common.js"

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
