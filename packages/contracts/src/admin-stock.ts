import { z } from "zod"
import { businessDate, id, instant, outletCode, qtyMilli, stockMilli } from "./common.js"

/** Where goods can be in what state; only SELLABLE ones count as stock. */
export const stockCondition = z.enum(["SELLABLE", "QUARANTINE", "DAMAGED", "EXPIRED", "IN_TRANSIT"])
/** Made by the client once per form: the same form sent twice counts once. */
const formId = z.uuid()
const lotNo = z.string().trim().min(1).max(60)
const lotId = z.string().regex(/^\d{1,18}$/)
const note = z.string().trim().max(300).default("")

/** `POST /admin/ocop/stock/receipts`: goods arrive at an outlet. */
export const receiptRequest = z.strictObject({
  id: formId,
  outletCode,
  note,
  lines: z
    .array(
      z.strictObject({
        skuId: id,
        /** Legal entity (or producer) whose goods these are; on consignment not the outlet's. */
        ownerId: id,
        lotNo,
        producedOn: businessDate.nullable().default(null),
        expiresOn: businessDate.nullable().default(null),
        qtyMilli,
      }),
    )
    .min(1)
    .max(200),
})
export type ReceiptRequest = z.infer<typeof receiptRequest>

/** `POST /admin/ocop/stock/transfers`: goods leave for another outlet; unnamed lots go by FEFO. */
export const transferRequest = z
  .strictObject({
    id: formId,
    fromOutletCode: outletCode,
    toOutletCode: outletCode,
    note,
    lines: z
      .array(z.strictObject({ skuId: id, lotId: lotId.nullable().default(null), qtyMilli }))
      .min(1)
      .max(200),
  })
  .refine((body) => body.fromOutletCode !== body.toOutletCode, { path: ["toOutletCode"] })
export type TransferRequest = z.infer<typeof transferRequest>

/** `POST /admin/ocop/stock/transfers/:id/receive`: lines that are not named arrived in full. */
export const transferReceipt = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        lineNo: z.number().int().min(1).max(200),
        qtyMilli: stockMilli.min(0).max(1_000_000_000),
      }),
    )
    .max(200),
})
export type TransferReceipt = z.infer<typeof transferReceipt>

/** `POST /admin/ocop/stock/counts`: what was counted at the moment of `mark`; later sales stand. */
export const countRequest = z.strictObject({
  id: formId,
  /** From `GET /admin/ocop/stock/lots`. */
  mark: z.string().regex(/^\d{1,18}$/),
  /** From there too; absent: when the last movement before the mark was posted. */
  markedAt: instant.optional(),
  lines: z
    .array(z.strictObject({ lotId, countedMilli: stockMilli.min(0).max(1_000_000_000) }))
    .min(1)
    .max(500),
})
export type CountRequest = z.infer<typeof countRequest>

/** `POST /admin/ocop/stock/conditions`: part of a lot is set aside, damaged, or sellable again. */
export const conditionRequest = z.strictObject({
  id: formId,
  lotId,
  qtyMilli,
  to: stockCondition.exclude(["IN_TRANSIT"]),
  note,
})
export type ConditionRequest = z.infer<typeof conditionRequest>

export const stockLotView = z.strictObject({
  lotId,
  skuId: id,
  ownerId: id,
  /** Empty: the catch-all of what is sold but not known. */
  lotNo: z.string(),
  condition: stockCondition,
  producedOn: businessDate.nullable(),
  expiresOn: businessDate.nullable(),
  qtyMilli: stockMilli,
})
export type StockLotView = z.infer<typeof stockLotView>

/** `GET /admin/ocop/stock/lots?outlet=HT01&sku=…` */
export const stockLotsQuery = z.strictObject({ outlet: outletCode, sku: id.optional() })
export const stockLots = z.strictObject({
  /** The last movement that the lots contain, and when they were read by the server's clock. */
  mark: z.string(),
  markedAt: instant,
  lots: z.array(stockLotView),
})
export type StockLots = z.infer<typeof stockLots>

/** Answer of every posting: the lots that moved, by how much; `posted` is false for a repetition. */
export const stockPosting = z.strictObject({
  id: z.string(),
  posted: z.boolean(),
  moves: z.array(z.strictObject({ lotId, deltaMilli: stockMilli })),
})
export type StockPosting = z.infer<typeof stockPosting>

export const transferView = z.strictObject({
  id: z.string(),
  state: z.enum(["in_transit", "received"]),
  lines: z.array(
    z.strictObject({
      lineNo: z.number().int(),
      skuId: id,
      ownerId: id,
      lotNo: z.string(),
      expiresOn: businessDate.nullable(),
      sentMilli: stockMilli,
      receivedMilli: stockMilli.nullable(),
    }),
  ),
})
export type TransferView = z.infer<typeof transferView>
