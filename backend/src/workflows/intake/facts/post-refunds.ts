import type { RefundFact, ReturnCondition } from "@ocop/contracts"
import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"
import type { Book } from "../book/book-types"

export type PostableRefund = { device: Device; refund: RefundFact }

/** The kernel's word for the state in which goods came back. */
const CONDITION: Record<ReturnCondition, string> = {
  resaleable: "SELLABLE",
  damaged: "DAMAGED",
  expired: "EXPIRED",
}

const refundRow = ({ device, refund }: PostableRefund) => ({
  id: refund.id,
  sale_id: refund.saleId,
  outlet_id: device.outletId,
  location_id: device.locationId,
  register_id: device.registerId,
  epoch: device.epoch,
  refund_seq: refund.refundSeq,
  refund_no: refund.refundNo,
  session_id: refund.sessionId,
  staff_id: refund.staffId,
  approved_by: refund.approvedBy,
  at: refund.at,
  ahead_ms: refund.clockOffsetMs ?? null,
  business_day: refund.businessDay,
  reason: refund.reason,
  total: refund.total,
})

const lineRows = ({ device, refund }: PostableRefund, book: Book) =>
  refund.lines.map((line) => ({
    refund_id: refund.id,
    line_no: line.lineNo,
    sale_id: refund.saleId,
    variant_id: line.skuId,
    inventory_item_id: book.skus.get(line.skuId)?.itemId,
    location_id: device.locationId,
    actor: `staff:${refund.staffId}`,
    qty: line.qtyMilli / 1000,
    condition: CONDITION[line.condition],
    payable: line.payable,
    net: line.net,
    vat: line.vat,
  }))

const paymentRows = ({ refund }: PostableRefund) =>
  refund.payments.map((payment, i) => ({ refund_id: refund.id, n: i + 1, ...payment }))

/**
 * Posts refunds inside the caller's transaction, after their facts and their sales. Throws 40001
 * where another refund of a sale came first: asked again it is decided on what is left.
 */
export async function postRefunds(
  client: PoolClient,
  book: Book,
  refunds: readonly PostableRefund[],
): Promise<void> {
  if (refunds.length === 0) return
  const values = [
    refunds.map(refundRow),
    refunds.flatMap((own) => lineRows(own, book)),
    refunds.flatMap(paymentRows),
  ]
  await client.query({
    name: "intake-refunds",
    text: "select intake_post_refunds($1, $2, $3)",
    values: values.map((rows) => JSON.stringify(rows)),
  })
}
