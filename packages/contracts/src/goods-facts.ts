import { z } from "zod"
import { businessDate, id, outletCode, qtyMilli, stockMilli } from "./common.js"
import { clockOffsetMs, factHead } from "./fact-head.js"

/** Bought goods come with a delivery note; goods that stay their maker's, with a consignment note. */
export const RECEIPT_TERMS = ["delivery", "consignment"] as const
/** Why goods leave the shelf without a customer. */
export const WASTE_REASONS = ["damaged", "expired", "tasting", "lost", "other"] as const

const lineNo = z.number().int().min(1).max(200)
const lotNo = z.string().trim().min(1).max(60)
const note = z.string().trim().min(1).max(120).nullable()
/** A count may find nothing, and a parcel may come empty. */
const foundMilli = stockMilli.min(0).max(1_000_000_000)
const goodsHead = {
  kind: z.literal("goods-moved"),
  ...factHead,
  note,
  clockOffsetMs: clockOffsetMs.optional(),
}
const lines = <T extends z.ZodRawShape>(shape: T) =>
  z
    .array(z.strictObject({ lineNo, ...shape }))
    .min(1)
    .max(200)
const leaving = { skuId: id, qtyMilli, lotNo: lotNo.nullable() }

/**
 * Goods that moved, or were counted, without a sale. Like a sale it is a fact: it happened before the
 * server hears of it, and is not refused for what the book says.
 */
export const goodsMovedFact = z.discriminatedUnion("task", [
  z.strictObject({
    ...goodsHead,
    task: z.literal("receipt"),
    terms: z.enum(RECEIPT_TERMS),
    /** As it stands on the note that came with the goods. */
    noteNo: z.string().trim().min(1).max(60),
    lines: lines({ skuId: id, qtyMilli, lotNo, expiresOn: businessDate.nullable() }),
  }),
  z.strictObject({
    ...goodsHead,
    task: z.literal("waste"),
    reason: z.enum(WASTE_REASONS),
    /** The manager who typed a PIN for it; null where the own limit sufficed. */
    approvedBy: id.nullable(),
    lines: lines(leaving),
  }),
  z.strictObject({
    ...goodsHead,
    task: z.literal("count"),
    /** What lay there at the moment of each line's count, by the clock of `at`; what moved after it stands. */
    lines: lines({ skuId: id, foundMilli, countedAt: z.iso.datetime({ offset: true }) }),
  }),
  z.strictObject({
    ...goodsHead,
    task: z.literal("transfer-out"),
    toOutletCode: outletCode,
    lines: lines(leaving),
  }),
  z.strictObject({
    ...goodsHead,
    task: z.literal("transfer-in"),
    transferId: id,
    /** By the line of the transfer; what is not named came in full. */
    lines: z.array(z.strictObject({ lineNo, foundMilli })).max(200),
  }),
])
export type GoodsMovedFact = z.infer<typeof goodsMovedFact>
export type GoodsTask = GoodsMovedFact["task"]

/** `GET /pos/transfers`: what is on its way to the device's outlet, oldest first. */
export const posTransfers = z.strictObject({
  transfers: z.array(
    z.strictObject({
      id,
      fromOutletCode: outletCode,
      sentAt: z.iso.datetime({ offset: true }),
      note: z.string(),
      lines: z.array(
        z.strictObject({
          lineNo: z.number().int(),
          skuId: id,
          lotNo: z.string(),
          expiresOn: businessDate.nullable(),
          sentMilli: stockMilli,
        }),
      ),
    }),
  ),
})
export type PosTransfers = z.infer<typeof posTransfers>
