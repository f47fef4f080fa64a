import { z } from "zod"
import { factHead } from "./fact-head.js"
import { invoiceBuyer } from "./invoices.js"

/**
 * A customer asked at the counter for a VAT invoice of a sale. It changes nothing of the sale: the
 * server puts it into the queue in which orders of the web shop wait for theirs.
 */
export const invoiceAskedFact = z.strictObject({
  kind: z.literal("invoice-asked"),
  ...factHead,
  saleId: z.uuid(),
  buyer: invoiceBuyer,
})
export type InvoiceAskedFact = z.infer<typeof invoiceAskedFact>
