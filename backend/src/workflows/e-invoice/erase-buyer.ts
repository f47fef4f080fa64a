import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { eraseCounterBuyers, takeReported } from "./counter-buyers"

/**
 * Takes the buyer of a counter's invoice out of everything but an issued invoice, for a person whom no
 * phone number proves: the office saw who it is. A request that still waits ends with it, untold.
 * Refuses NOT_FOUND for what no counter asked; again takes what tills reported since.
 */
export async function eraseBuyer({ code, by }: { code: string; by: string }): Promise<void> {
  await withTransaction(async (client) => {
    const found = await client.query<{ saleId: string; isErased: boolean }>(
      `select sale_id "saleId", erased_at is not null "isErased" from invoice_request
       where order_code = $1 and sale_id is not null for update`,
      [code],
    )
    const [request] = found.rows
    if (!request) return refuse("NOT_FOUND")
    // Another register may have told of the same buyer since.
    if (request.isErased) return takeReported(client, [request.saleId])
    await client.query(
      `update invoice_request set state = 'declined', note = '—', decided_at = now(), decided_by = $2
       where order_code = $1 and state = 'queued'`,
      [code, by],
    )
    const { letters, invoices } = await eraseCounterBuyers(client, [request.saleId])
    await client.query(
      `insert into account_erasure (orders, reviews, letters, claims, invoices)
       values (0, 0, $1, 0, $2)`,
      [letters, invoices],
    )
  })
}
