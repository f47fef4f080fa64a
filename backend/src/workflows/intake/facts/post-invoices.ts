import { type FactVerdict, isForQueue } from "@ocop/sync"
import type { PoolClient } from "pg"
import { writeInvoiceRequest } from "../../e-invoice/write-invoice-request"

type Decided = { verdicts: readonly FactVerdict[] }

const refundsOf = (verdicts: readonly FactVerdict[]): string[] =>
  verdicts.flatMap((verdict) =>
    "fact" in verdict && verdict.fact.kind === "refund" ? [verdict.fact.id] : [],
  )

/** What is asked for, and the refunds of this transaction that come after the asking. */
const wishesOf = (decided: readonly Decided[]) => {
  const refunds = decided.flatMap(({ verdicts }) => refundsOf(verdicts))
  return decided.flatMap(({ verdicts }) =>
    verdicts.flatMap((verdict, at) => {
      if (!isForQueue(verdict)) return []
      const earlier = new Set(refundsOf(verdicts.slice(0, at)))
      return [{ ...verdict.fact, later: refunds.filter((id) => !earlier.has(id)) }]
    }),
  )
}

/**
 * Locks the sales that these facts ask an invoice for or bring goods back of, all at once and in an
 * order that all processes share: what is read of their refunds from here on stays so.
 */
export async function lockAskedSales(client: PoolClient, decided: readonly Decided[]) {
  if (!decided.some(({ verdicts }) => verdicts.some(isForQueue))) return
  const sales = decided.flatMap(({ verdicts }) =>
    verdicts.flatMap((verdict) =>
      "fact" in verdict && "saleId" in verdict.fact ? [verdict.fact.saleId] : [],
    ),
  )
  await client.query("select from sale where id = any($1::uuid[]) order by id for update", [sales])
}

const GOODS_LEFT = `
  select from sale_line sold where sold.sale_id = $1 and sold.qty > (
    select coalesce(sum(back.qty), 0) from sale_refund_line back
    where back.sale_id = sold.sale_id and back.line_no = sold.line_no
      and back.refund_id <> all($2::uuid[]))
  limit 1`

/**
 * Queues the invoices that were asked for at counters, inside the caller's transaction, after their
 * sales and refunds. Where another register asked first, a unique key refuses (23505); where one
 * brought the last goods back, 40001: asked again, the facts are decided on what is true now.
 */
export async function postInvoices(client: PoolClient, decided: readonly Decided[]): Promise<void> {
  for (const { saleId, buyer, at, later } of wishesOf(decided)) {
    const left = await client.query(GOODS_LEFT, [saleId, later])
    if (left.rowCount === 0) {
      throw Object.assign(new Error("a refund of the sale came first"), { code: "40001" })
    }
    await writeInvoiceRequest(client, { saleId, buyer, at: new Date(at) })
  }
}
