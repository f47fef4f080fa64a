import { z } from "zod"
import { businessDate, dong, id, outletCode } from "./common.js"
import { provinceCode } from "./delivery-places.js"

export const temperatureClass = z.enum(["AMBIENT", "CHILLED", "FROZEN"])

/** Why a parcel costs what it costs, and when it arrives. */
export const deliveryParcel = z.strictObject({
  outletCode,
  grams: z.number().int().min(0),
  temperature: temperatureClass,
  zone: z.strictObject({ code: id, name: z.string(), nameEn: z.string() }),
  /** As the crow flies from the counter to the commune; null where unknown. */
  km: z.number().min(0).nullable(),
  amount: dong,
  /** First and last day on which it should arrive. */
  from: businessDate,
  to: businessDate,
})

/** How an order travels, as quoted and as it was placed. */
export const deliveryView = z.strictObject({
  tariffId: id,
  carrier: id,
  /** Free because of the value of the goods. */
  isFree: z.boolean(),
  /** Value of the goods in đồng from which delivery is free. */
  freeFrom: dong.nullable(),
  parcels: z.array(deliveryParcel),
})
export type DeliveryView = z.infer<typeof deliveryView>

/** Why these goods cannot be sent there: nobody carries so far, so cold that far, or so much. */
export const deliveryProblem = z.enum(["NO_RATE", "TOO_COLD", "TOO_HEAVY"])

const grams = z.number().int().min(1).max(10_000_000)
const days = z.number().int().min(0).max(90)

/** `POST /admin/ocop/delivery-tariffs`: a whole rate table; the one before ends where it begins. */
export const deliveryTariffInput = z
  .strictObject({
    id,
    carrier: id,
    goodsClass: z.enum(["STANDARD", "ALCOHOL", "UNPROCESSED_FARM"]).default("STANDARD"),
    validFrom: businessDate,
    freeFrom: dong.nullable().default(null),
    /** Share in basis points that each parcel beyond the dearest costs of its own price. */
    furtherParcelBp: z.number().int().min(0).max(10_000).default(0),
    /** Grams counted for a piece of unknown weight. */
    pieceGrams: grams.default(500),
    isDemo: z.boolean().default(false),
    /** The first that fits a place counts. */
    zones: z
      .array(
        z.strictObject({
          code: id,
          name: z.string().trim().min(1).max(60),
          nameEn: z.string().trim().min(1).max(60),
          upToKm: z.number().positive().max(3_000).nullable().default(null),
          provinceCodes: z.array(provinceCode).min(1).nullable().default(null),
        }),
      )
      .min(1)
      .max(20),
    rates: z
      .array(
        z.strictObject({
          zone: id,
          temperature: temperatureClass,
          baseAmount: dong.max(100_000_000),
          baseGrams: grams,
          stepAmount: dong.max(100_000_000),
          stepGrams: grams,
          maxGrams: grams.nullable().default(null),
          daysFrom: days,
          daysTo: days,
        }),
      )
      .min(1)
      .max(60),
  })
  .superRefine(({ zones, rates }, ctx) => {
    const codes = new Set(zones.map((zone) => zone.code))
    const fault = (message: string, path: (string | number)[]) =>
      ctx.addIssue({ code: "custom", message, path })
    if (codes.size < zones.length) fault("a zone comes twice", ["zones"])
    const seen = new Set<string>()
    for (const [n, rate] of rates.entries()) {
      const key = `${rate.zone}|${rate.temperature}`
      if (!codes.has(rate.zone)) fault("there is no such zone", ["rates", n, "zone"])
      if (seen.has(key)) fault("this zone and class come twice", ["rates", n])
      if (rate.daysTo < rate.daysFrom) fault("ends before it begins", ["rates", n, "daysTo"])
      seen.add(key)
    }
  })
export type DeliveryTariffInput = z.infer<typeof deliveryTariffInput>

/** `GET /admin/ocop/delivery-tariffs`: newest first, with the first day on which it no longer counts. */
export type DeliveryTariffView = DeliveryTariffInput & { validTo: string | null }
