import type { InvoiceAskedFact, PosFact } from "@ocop/contracts"
import { isAllBack, refundableSale } from "@ocop/sync"
import type { Tables } from "./server-tables.js"

type Head = Pick<InvoiceAskedFact, "id" | "at" | "staffId" | "sessionId">

/** A customer's wish for an invoice, as the till would write it. */
export const invoiceAsked = (head: Head, saleId: string): PosFact => ({
  kind: "invoice-asked",
  ...head,
  saleId,
  buyer: {
    company: "DEMO",
    taxId: "0100109106",
    address: "DEMO 12",
    email: "demo@example.test",
  },
})

/**
 * How many requests each sale should have waiting, by a reckoning of its own over what was posted: one
 * where somebody asked while goods of it were still sold, else none.
 */
function expectedOf({ posts }: Tables): Map<string, number> {
  const expected = new Map<string, number>()
  const refunds = posts.flatMap(({ fact }, at) => (fact.kind === "refund" ? [{ fact, at }] : []))
  const sales = new Map(posts.map(({ fact }) => [fact.id, fact] as const))
  for (const [at, { fact }] of posts.entries()) {
    if (fact.kind !== "invoice-asked") continue
    const sale = sales.get(fact.saleId)
    if (sale?.kind !== "sale") continue
    const earlier = refunds.filter((one) => one.at < at && one.fact.saleId === sale.id)
    const isBack = isAllBack(
      refundableSale(
        sale,
        earlier.map((one) => one.fact),
      ),
    )
    if (!isBack) expected.set(sale.id, 1)
  }
  return expected
}

/** What is wrong with the queue of invoices (law L13): one a sale that was asked for, and no other. */
export function invoiceFaults(tables: Tables): string[] {
  const expected = expectedOf(tables)
  const asked = new Set([...expected.keys(), ...tables.invoices.keys()])
  return [...asked].flatMap((saleId) => {
    const waiting = tables.invoices.get(saleId)?.length ?? 0
    const should = expected.get(saleId) ?? 0
    return waiting === should ? [] : [`${saleId} has ${waiting} invoices waiting, not ${should}`]
  })
}
