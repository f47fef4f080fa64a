import type { FactVerdict } from "@ocop/sync"
import type { PoolClient } from "pg"
import { writeInvoiceRequest } from "../../e-invoice/write-invoice-request"

/**
 * Queues the invoices that were asked for at counters, inside the caller's transaction, after their
 * sales. Where another register was first, a unique key refuses and the report is decided again.
 */
export async function postInvoices(
  client: PoolClient,
  verdicts: readonly FactVerdict[],
): Promise<void> {
  for (const verdict of verdicts) {
    if (!("fact" in verdict) || verdict.fact.kind !== "invoice-asked") continue
    const { saleId, buyer, at } = verdict.fact
    await writeInvoiceRequest(client, { saleId, buyer, at: new Date(at) })
  }
}
