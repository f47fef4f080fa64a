import { z } from "zod"
import { businessDate, dong, id, qtyMilli, stars, stockUnit, vatTreatment } from "./common.js"
import { clockOffsetMs, factHead } from "./fact-head.js"

export const saleLine = z.strictObject({
  lineNo: z.number().int().min(1).max(500),
  skuId: id,
  name: z.string().max(200),
  goodsClass: z.string().max(40),
  unit: stockUnit,
  qtyMilli,
  unitPrice: dong,
  /** All discounts of the line and its share of the basket's, đồng. */
  discount: dong,
  payable: dong,
  net: dong,
  vat: dong,
  treatment: vatTreatment,
  rateBp: z.number().int().nullable(),
  taxRuleId: id,
  priceVersion: z.string().max(80),
  lotNo: z.string().max(60).nullable(),
  /** Last day of sale, by the book or else by the pack; absent where no lot is known. */
  expiresOn: businessDate.optional(),
  /** QR codes of the stamps on the packs, as they were scanned; absent where none was. */
  stamps: z.array(z.string().min(1).max(512)).min(1).max(100).optional(),
  /** What the customer was told: the star printed on the receipt, or none. */
  badge: z.strictObject({ stars, recognitionId: id }).nullable(),
})
export type SaleLine = z.infer<typeof saleLine>

export const DISCOUNT_REASONS = [
  "regular",
  "damaged",
  "short-dated",
  "campaign",
  /** The label on the shelf says less than the till, and the customer pays that. */
  "shelf-label",
] as const

/** Why a price was lowered and by whose leave; the amounts themselves lie in the lines. */
export const saleDiscount = z.strictObject({
  /** Null: the basket as a whole. */
  lineNo: z.number().int().min(1).max(500).nullable(),
  kind: z.enum(["percent", "amount"]),
  /** Per cent with at most two decimals, or đồng. */
  value: z.number().min(0).max(9_000_000_000_000),
  reason: z.enum(DISCOUNT_REASONS),
  /** A shelf label that was scanned: its price and version, and the till's own price; đồng a unit. */
  shelf: z.strictObject({ price: dong, version: z.string().max(80), machine: dong }).optional(),
  /** The manager who typed a PIN for it; null where the cashier's own limit sufficed. */
  approvedBy: id.nullable(),
})
export type SaleDiscount = z.infer<typeof saleDiscount>

/** A promotion of the rule set and what it took off; the amounts lie in the lines' discounts. */
export const salePromotion = z.strictObject({
  promotionId: id,
  name: z.string().max(80),
  amount: dong.min(1),
  /** A clearance price: the goods were near their end. */
  reason: z.literal("short-dated").optional(),
})

export const tender = z.strictObject({
  kind: z.enum(["cash", "vietqr", "card", "voucher"]),
  amount: dong,
  reference: z.string().max(80).nullable().default(null),
  /** Transfers: whether the bank told of the money, or the cashier's own eyes. Absent: eyes. */
  seenBy: z.enum(["bank", "eye"]).optional(),
  /** Who agreed to a transfer that only eyes saw; absent where the cashier's own limit sufficed. */
  approvedBy: id.optional(),
})

export const saleFact = z.strictObject({
  kind: z.literal("sale"),
  ...factHead,
  epoch: z.number().int().min(1),
  seq: z.number().int().min(1),
  /** `OUTLET-REGISTER-EPOCH-SEQ`, final at the counter. */
  receiptNo: z.string().regex(/^[A-Z]{2}\d{2}-\d{2}-\d{1,4}-\d{1,9}$/),
  businessDay: businessDate,
  lines: z.array(saleLine).min(1).max(500),
  totals: z.strictObject({
    gross: dong,
    discount: dong,
    payable: dong,
    net: dong,
    vat: dong,
    /** May be negative when the basket is rounded down. */
    rounding: z.number().int().min(-1_000_000).max(1_000_000),
    total: dong,
  }),
  tenders: z.array(tender).min(1).max(10),
  change: dong,
  /** Absent where nothing was taken off. */
  discounts: z.array(saleDiscount).min(1).max(501).optional(),
  /** Absent where no promotion held. */
  promotions: z.array(salePromotion).min(1).max(100).optional(),
  /** Absent where no voucher counted. */
  voucher: z
    .strictObject({ code: z.string().regex(/^[A-Z0-9]{4,20}$/), promotionId: id })
    .optional(),
  /** 128 random bits, hex: the e-receipt's address. */
  publicCode: z.string().regex(/^[0-9a-f]{32}$/),
  catalogueVersion: z.string().max(80),
  clockOffsetMs,
})
export type SaleFact = z.infer<typeof saleFact>
