import { z } from "zod"
import { businessDate, dong, id, instant } from "./common.js"

/**
 * `POST /admin/ocop/cod-remittances`: a carrier's statement of cash collected on delivery, as the CSV
 * that it sends. Columns, by any of their usual names: order code or waybill, collected, fee.
 */
export const codRemittanceInput = z.strictObject({
  carrier: id,
  /** The carrier's own number of the statement. */
  reference: id,
  paidOn: businessDate,
  /** Đồng that came to the bank for it. */
  received: dong,
  csv: z.string().min(1).max(900_000),
})
export type CodRemittanceInput = z.infer<typeof codRemittanceInput>

/**
 * How a line stands to its order: all of its money is here (`matched`), some is missing or too much
 * came (`short`, `over`), it was remitted before (`duplicate`), no order has that code or waybill
 * (`unknown`), the order was not to be paid on delivery (`not_cod`), or its cash was never noted as
 * taken (`not_captured`).
 */
export const codLineKind = z.enum([
  "matched",
  "short",
  "over",
  "duplicate",
  "unknown",
  "not_cod",
  "not_captured",
])

/** `GET /admin/ocop/cod-remittances`; `missing`: cash taken of which no carrier's statement tells. */
export const codQueueQuery = z.strictObject({
  state: z.enum(["open", "missing", "closed", "matched"]).default("open"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type CodQueueQuery = z.infer<typeof codQueueQuery>

export const codLine = z.strictObject({
  /** `remittance/line`; the order's code where no statement tells of it. */
  id,
  kind: codLineKind.or(z.literal("missing")),
  carrier: z.string().nullable(),
  statement: z.string().nullable(),
  paidOn: businessDate.nullable(),
  /** As the carrier wrote it. */
  reference: z.string(),
  collected: dong,
  fee: dong,
  /** The order, and what all statements together say of it. */
  order: z
    .strictObject({
      code: z.string(),
      orderId: id.nullable(),
      status: z.string(),
      total: dong,
      remitted: dong,
    })
    .nullable(),
  note: z.string().nullable(),
  closedAt: instant.nullable(),
})
export type CodLine = z.infer<typeof codLine>

export type CodQueue = {
  lines: CodLine[]
  count: number
  /** Statements whose lines, less fees, are not what came to the bank. */
  differing: { carrier: string; reference: string; stated: number; received: number }[]
}

/** `POST /admin/ocop/cod-remittances/:id/lines/:line/close` */
export const closeCodLine = z.strictObject({ note: z.string().trim().min(3).max(500) })
