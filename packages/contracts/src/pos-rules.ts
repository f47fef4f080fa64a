import { z } from "zod"
import { certificate } from "./certificate.js"
import { businessDate, dong, id, outletCode, vatTreatment } from "./common.js"

export const posRecognition = z.strictObject({
  id,
  skuIds: z.array(id),
  packagingCodes: z.array(z.string()),
  ...certificate,
})

export const taxRule = z.strictObject({
  id,
  goodsClass: z.string(),
  sellerVatMethod: z.enum(["DEDUCTION", "DIRECT", "EXEMPT", "ANY"]),
  /** Farm goods sold by their grower are taxed otherwise than by a trader; missing = ANY. */
  sellerRole: z.enum(["PRODUCER", "TRADER", "ANY"]).optional(),
  treatment: vatTreatment,
  rateBp: z.number().int().nullable(),
  validFrom: businessDate,
  validTo: businessDate.nullable(),
  priority: z.number().int(),
  legalRef: z.string(),
})

/** A promotion that counters give without a code, as the pricing package reads it. */
export const posPromotion = z.strictObject({
  id,
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: z.enum(["percent", "amount"]),
  value: z.number(),
  target: z.enum(["LINES", "ORDER"]),
  skuIds: z.array(id).nullable(),
  setNos: z.array(z.number().int()).nullable(),
  validFrom: businessDate,
  validTo: businessDate,
  minSpend: dong,
  online: z.boolean(),
  outletCodes: z.array(outletCode).nullable(),
  needsCode: z.literal(false),
  programme: z.string().nullable(),
})

/** A lower price for goods whose lot is near its end, as the pricing package reads it. */
export const posClearance = z.strictObject({
  id,
  name: z.string(),
  nameEn: z.string(),
  by: z.enum(["days", "share"]),
  atMost: z.number().int().min(0),
  percent: z.number().min(0).max(100),
  setNos: z.array(z.number().int()).nullable(),
  outletCodes: z.array(outletCode).nullable(),
  validFrom: businessDate,
  validTo: businessDate.nullable(),
})

/** How scales write their labels: two digits prefix, item, weight or price, one check digit. */
export const scaleLayout = z
  .strictObject({
    prefixes: z.array(z.string().regex(/^2\d$/)).min(1).max(10),
    itemDigits: z.number().int().min(3).max(6),
    valueDigits: z.number().int().min(4).max(7),
    holds: z.enum(["weight", "price"]),
    /** What a value of one stands for: grams, or đồng. */
    step: z.number().int().min(1).max(1000),
  })
  .refine(({ itemDigits, valueDigits }) => itemDigits + valueDigits === 10, {
    path: ["valueDigits"],
    message: "item and value are ten digits together",
  })

export const posPromotionLaw = z.strictObject({
  id,
  kind: z.enum(["NO_ALCOHOL", "MOST_OFF", "MOST_OFF_IN_PROGRAMME"]),
  value: z.number(),
  validFrom: businessDate,
  validTo: businessDate.nullable(),
  legalRef: z.string(),
})
