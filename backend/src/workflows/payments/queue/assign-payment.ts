import { refuse } from "../../../lib/http-error"
import { withTransaction } from "../../../lib/pg"
import { wakeDrain } from "../../intake/drain/drain"
import { wakeWorkers } from "../../outbox/wake-workers"
import { allocateToOrder } from "../money/allocate-to-order"
import { findPayableOrder } from "../money/find-payable-order"
import { closeCase, openCase } from "./open-case"

type Assigning = { id: string; orderCode: string; note: string; by: string }

/**
 * A person says which waiting order this money is for: it pays what the order still asks for, and
 * the case closes when nothing of the money is left. An order that was to be paid on delivery takes
 * its whole sum or nothing. Refuses NOT_FOUND, CASE_CLOSED, and ORDER_NOT_PAYABLE.
 */
export async function assignPayment({ id, orderCode, note, by }: Assigning): Promise<void> {
  await withTransaction(async (client) => {
    const order = await findPayableOrder(client, orderCode)
    const { open } = await openCase(client, id)
    if (!order) return refuse("ORDER_NOT_PAYABLE", { order: "unknown" })
    const amount = Math.min(open, order.total - order.paid)
    // Who was to pay on delivery and transferred instead pays whole, or the courier asks for a rest.
    const isPrepaid = order.status === "placed" && open >= order.total - order.paid
    if ((order.status !== "awaiting_payment" && !isPrepaid) || amount <= 0) {
      return refuse("ORDER_NOT_PAYABLE", { order: order.status, open })
    }
    await allocateToOrder(client, { incomingId: id, order, amount, by, note })
    if (amount === open) await closeCase(client, { id, note: note || orderCode, by })
  })
  wakeDrain()
  wakeWorkers()
}
