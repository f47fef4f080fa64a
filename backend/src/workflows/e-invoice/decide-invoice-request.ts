import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { queueOrderNotice } from "../notices/queue-order-notice"
import { wakeWorkers } from "../outbox/wake-workers"
import { BOUGHT, OVER } from "./what-was-bought"

type Decision = { code: string; by: string } & (
  | { state: "issued"; symbol: string; number: string }
  | { state: "declined"; note: string }
)

const UNIQUE_VIOLATION = "23505"

/**
 * Notes the invoice that was issued for an order or a receipt, or why there is none; once. Refuses NOT_FOUND,
 * CASE_CLOSED when it was decided already or nothing of the sale is left, and
 * INVOICE_NUMBER_TAKEN.
 */
export async function decideInvoiceRequest(decision: Decision): Promise<void> {
  const { code, by, state } = decision
  const issued = state === "issued" ? decision : null
  const note = state === "declined" ? decision.note : ""
  try {
    await withTransaction(async (client) => {
      const found = await client.query<{ state: string; status: string }>(
        `select r.state, b.status from invoice_request r ${BOUGHT} where r.order_code = $1 for update of r`,
        [code],
      )
      const [request] = found.rows
      if (!request) return refuse("NOT_FOUND")
      const isOver = OVER.includes(request.status)
      if (request.state !== "queued" || (issued && isOver)) return refuse("CASE_CLOSED")
      await client.query(
        `update invoice_request set state = $2, symbol = $3, number = $4, note = $5,
           decided_at = now(), decided_by = $6 where order_code = $1`,
        [code, state, issued?.symbol ?? null, issued?.number ?? null, note, by],
      )
      await queueOrderNotice(client, { template: `invoice-${state}`, code })
    })
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION)
      return refuse("INVOICE_NUMBER_TAKEN")
    throw error
  }
  wakeWorkers()
}
