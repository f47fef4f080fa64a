import type { InvoiceQueue, InvoiceQueueQuery, InvoiceRequestView } from "@ocop/contracts"
import { pool } from "../../lib/pg"

const SELECT = `
  select r.order_code "orderCode", w.order_id "orderId", w.status "orderStatus", r.company,
    r.tax_id "taxId", r.tax_id_proved "taxIdProved", r.address, r.email, r.state, r.symbol,
    r.number, r.note, w.total::float8 total, w.vat::float8 vat, r.requested_at "requestedAt",
    r.decided_at "decidedAt"
  from invoice_request r join web_order w on w.code = r.order_code`

type Row = Omit<InvoiceRequestView, "requestedAt" | "decidedAt"> & {
  requestedAt: Date
  decidedAt: Date | null
}

const viewOf = (row: Row): InvoiceRequestView => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
})

/**
 * Invoices that buyers asked for: queued ones oldest first, decided ones newest first. A request of
 * an order that ended without a sale waits for nobody and is left out of the queue.
 */
export async function listInvoiceRequests(query: InvoiceQueueQuery): Promise<InvoiceQueue> {
  const where = `where r.state = $1 and (r.state <> 'queued' or w.status not in ('cancelled', 'expired'))`
  const order = query.state === "queued" ? "r.requested_at, r.order_code" : "r.decided_at desc"
  const [page, counted] = await Promise.all([
    pool().query<Row>(`${SELECT} ${where} order by ${order} limit $2 offset $3`, [
      query.state,
      query.limit,
      query.offset,
    ]),
    pool().query<{ n: number }>(
      `select count(*)::int n from invoice_request r join web_order w on w.code = r.order_code ${where}`,
      [query.state],
    ),
  ])
  return { requests: page.rows.map(viewOf), count: counted.rows[0]?.n ?? 0 }
}
