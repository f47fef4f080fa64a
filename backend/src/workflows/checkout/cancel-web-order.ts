import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { webOrderId } from "../../lib/ids"
import { withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { wakeWorkers } from "../outbox/wake-workers"
import { releasePayments } from "../payments/money/release-payments"
import { CAN_CANCEL, ENDING_CAUSE, endHeldOrder, endOrdersSql } from "./end-web-orders"

const CANCEL_SQL = endOrdersSql({
  status: "cancelled",
  due: "select o.code from web_order o where o.code = $1",
})

/** Holds the order, then looks: what a payment or the office wrote meanwhile is seen. */
async function hold(client: PoolClient, code: string) {
  await client.query("select 1 from web_order where code = $1 for update", [code])
  const found = await client.query<{ status: string; can: boolean }>(
    `select o.status, ${CAN_CANCEL} can from web_order o where o.code = $1`,
    [code],
  )
  return found.rows[0]
}

/**
 * The shopper's own cancelling, while nothing is packed: the goods go back on the shelf, what was paid
 * waits in the queue of payments until somebody has given it back, and the drain cancels the Medusa
 * order. Cancelled already, it stays so. Refuses ORDER_NOT_CANCELLABLE, also when the counter takes
 * the goods at this very moment.
 */
export async function cancelWebOrder(code: string): Promise<void> {
  await withTransaction(async (client) => {
    const order = await hold(client, code)
    if (order?.status === "cancelled") return
    if (!order?.can) return refuse("ORDER_NOT_CANCELLABLE")
    await client.query(ENDING_CAUSE, [`order:${webOrderId(code)}`])
    // First the money: of an order that holds none, the voucher comes back with the goods.
    await releasePayments(client, code)
    if (!(await endHeldOrder(client, CANCEL_SQL, code))) refuse("ORDER_NOT_CANCELLABLE")
  })
  wakeDrain()
  wakeWorkers()
}
