import { refuse } from "../../lib/http-error"
import { webOrderId } from "../../lib/ids"
import { withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { wakeWorkers } from "../outbox/wake-workers"
import { CAN_CANCEL, ENDING_CAUSE, endOrdersSql } from "./end-web-orders"

const CANCEL_SQL = endOrdersSql({
  status: "cancelled",
  due: `select o.code from web_order o where o.code = $1 and ${CAN_CANCEL} for update of o`,
})

/**
 * The shopper's own cancelling, while nothing is paid and nothing is packed: the goods go back, the
 * drain cancels the Medusa order. Cancelled already, it stays so. Refuses ORDER_NOT_CANCELLABLE, also
 * when the counter takes the goods at this very moment.
 */
export async function cancelWebOrder(code: string): Promise<void> {
  await withTransaction(async (client) => {
    await client.query(ENDING_CAUSE, [`order:${webOrderId(code)}`])
    const ended = await client.query<{ gone: number }>(CANCEL_SQL, [code])
    const [order] = ended.rows
    if (order?.gone === 0) return
    const found = await client.query("select 1 from web_order where code = $1 and status = $2", [
      code,
      "cancelled",
    ])
    if (order || found.rowCount === 0) refuse("ORDER_NOT_CANCELLABLE")
  })
  wakeDrain()
  wakeWorkers()
}
