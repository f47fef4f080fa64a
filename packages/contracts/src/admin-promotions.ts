import { z } from "zod"
import { businessDate, dong, id, outletCode } from "./common.js"

export const sector = z.enum(["FOOD", "DRINK", "HERBAL", "CRAFT", "ORNAMENTAL", "TOURISM"])
const list = <S extends z.ZodType>(of: S) => z.array(of).min(1).max(500).nullable().default(null)

/** Capitals and digits, as it is printed; shoppers may write it with spaces and small letters. */
const voucherCode = z.string().regex(/^[A-Z0-9]{4,20}$/)

const newVoucher = z.strictObject({
  /** Null: a code that nobody can guess is made. */
  code: voucherCode.nullable().default(null),
  maxUses: z.number().int().min(1).max(1_000_000),
  /** Web orders that one phone number may use it for; null is any number. Counters ask for none. */
  maxPerPhone: z.number().int().min(1).max(1000).nullable().default(1),
})

const isExact = ({ kind, value }: { kind: string; value: number }) =>
  kind === "amount"
    ? Number.isInteger(value)
    : value <= 100 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

/** `POST /admin/ocop/promotions` */
export const newPromotion = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    nameEn: z.string().trim().min(1).max(80).nullable().default(null),
    kind: z.enum(["percent", "amount"]),
    /** Per cent with at most two decimals, or đồng. */
    value: z.number().positive().max(100_000_000),
    target: z.enum(["LINES", "ORDER"]),
    skuIds: list(id),
    sectors: list(sector),
    producerIds: list(id),
    validFrom: businessDate,
    /** The last day on which it counts. */
    lastDay: businessDate,
    minSpend: dong.default(0),
    online: z.boolean(),
    /** Counters that give it; null is all, an empty list none. */
    outletCodes: z.array(outletCode).max(200).nullable(),
    /** The authorities' concentrated programme that it belongs to. */
    programme: z.string().trim().min(1).max(160).nullable().default(null),
    voucher: newVoucher.nullable().default(null),
  })
  .refine(isExact, { path: ["value"], message: "whole đồng, or per cent up to 100.00" })
  .refine((p) => p.validFrom <= p.lastDay, { path: ["lastDay"], message: "ends before it begins" })
  .refine((p) => p.online || p.outletCodes === null || p.outletCodes.length > 0, {
    path: ["online"],
    message: "holds nowhere",
  })
export type NewPromotion = z.infer<typeof newPromotion>

/** `POST /admin/ocop/promotions/:id/end`: nothing to say. */
export const endPromotionRequest = z.strictObject({})

export const promotionState = z.enum(["running", "upcoming", "over"])
export type PromotionState = z.infer<typeof promotionState>

/** `GET /admin/ocop/promotions` */
export const promotionQuery = z.strictObject({ state: promotionState.default("running") })

const promotionRow = z.strictObject({
  id,
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: z.enum(["percent", "amount"]),
  value: z.number(),
  target: z.enum(["LINES", "ORDER"]),
  sectors: z.array(sector).nullable(),
  /** Names of the producers whose goods it covers. */
  producers: z.array(z.string()).nullable(),
  /** How many SKUs it names one by one. */
  skuCount: z.number().int().nullable(),
  validFrom: businessDate,
  lastDay: businessDate,
  minSpend: dong,
  online: z.boolean(),
  outletCodes: z.array(outletCode).nullable(),
  programme: z.string().nullable(),
  state: promotionState,
  /** When somebody ended it before its time. */
  endedAt: z.string().nullable(),
  demo: z.boolean(),
  voucher: z
    .strictObject({
      code: voucherCode,
      maxUses: z.number().int(),
      used: z.number().int(),
      maxPerPhone: z.number().int().nullable(),
    })
    .nullable(),
  /** Web orders that stand and what it took off them. */
  given: z.strictObject({ orders: z.number().int(), amount: dong }),
})
export type PromotionRow = z.infer<typeof promotionRow>

export const promotionPage = z.strictObject({
  day: businessDate,
  /** Of the state asked for. */
  count: z.number().int(),
  items: z.array(promotionRow),
})
export type PromotionPage = z.infer<typeof promotionPage>
