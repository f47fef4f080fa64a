import { z } from "zod"

/** Integer đồng, VAT included unless said otherwise. */
export const dong = z.number().int().min(0).max(9_000_000_000_000)
/** Integer thousandths of the stock unit: one piece = 1000, half a kilogram = 500. At most a million units. */
export const qtyMilli = z.number().int().min(1).max(1_000_000_000)
/** Stock can be negative: a till sale is a fact even where the book says none. */
export const stockMilli = z.number().int()
/** To how many đồng cash may be rounded. */
export const cashRoundingStep = z.union([z.literal(500), z.literal(1000)])
/** A day of the business clock (Asia/Ho_Chi_Minh), `YYYY-MM-DD`. */
export const businessDate = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const id = z.string().min(1).max(128)
export const stars = z.union([z.literal(3), z.literal(4), z.literal(5)])
export const outletCode = z.string().regex(/^[A-Z]{2}\d{2}$/)
export const communeCode = z.string().regex(/^\d{5}$/)
export const personName = z.string().trim().min(1).max(120)
export const sellMode = z.enum(["PIECE", "WEIGHT"])
/** So much of a SKU, as a basket asks for it. */
export const basketLine = z.strictObject({ skuId: id, qtyMilli })
export const stockUnit = z.string().min(1).max(24)
export const vatTreatment = z.enum(["RATE", "NOT_SUBJECT", "NOT_DECLARED", "DIRECT"])

/** The one error shape of every route. */
export const errorBody = z.strictObject({
  code: z.string(),
  message: z.string(),
  details: z.unknown().optional(),
})
export type ErrorBody = z.infer<typeof errorBody>

/** What a screen, label or receipt needs to draw a star, or to say why there is none. */
export const badgeView = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("in_force"),
    stars,
    recognitionId: id,
    decisionNo: z.string(),
    decisionDate: businessDate,
    issuerName: z.string(),
    validFrom: businessDate,
    validTo: businessDate,
    monthsLeft: z.number().int(),
    daysLeft: z.number().int(),
    expiring: z.boolean(),
  }),
  z.strictObject({
    status: z.literal("none"),
    reason: z.enum(["lapsed", "revoked", "not_yet", "packaging", "unverified"]),
    since: businessDate.nullable(),
  }),
])
export type BadgeView = z.infer<typeof badgeView>
