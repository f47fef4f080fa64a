import type { InvoiceQueue, InvoiceQueueQuery, InvoiceRequestView } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import { BOUGHT, OVER } from "./what-was-bought"

const SELECT = `
  select r.order_code "orderCode", b.order_id "orderId", b.outlet_code "outletCode",
    b.status "orderStatus", r.company, r.buyer_name "buyerName", r.tax_id "taxId",
    r.tax_id_proved "taxIdProved", r.address, r.email, r.state, r.symbol, r.number, r.note, b.total,
    b.vat, r.requested_at "requestedAt", r.decided_at "decidedAt"
  from invoice_request r ${BOUGHT}`

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
 * an order that ended without a sale, or of a receipt whose goods all came back, waits for nobody and
 * is left out of the queue.
 */
export async function listInvoiceRequests(query: InvoiceQueueQuery): Promise<InvoiceQueue> {
  const where = `where r.state = $1 and (r.state <> 'queued' or b.status <> all($2))`
  const order = query.state === "queued" ? "r.requested_at, r.order_code" : "r.decided_at desc"
  const [page, counted] = await Promise.all([
    pool().query<Row>(`${SELECT} ${where} order by ${order} limit $3 offset $4`, [
      query.state,
      OVER,
      query.limit,
      query.offset,
    ]),
    pool().query<{ n: number }>(
      `select count(*)::int n from invoice_request r ${BOUGHT} ${where}`,
      [query.state, OVER],
    ),
  ])
  return { requests: page.rows.map(viewOf), count: counted.rows[0]?.n ?? 0 }
}
