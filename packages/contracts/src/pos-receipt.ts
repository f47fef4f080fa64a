import { z } from "zod"
import { dong, id, instant, outletCode } from "./common.js"
import { invoiceState } from "./invoices.js"
import { refundFact } from "./refund-facts.js"
import { saleFact } from "./sale-facts.js"

/** `GET /pos/receipts`: by the printed number, or by the code of the receipt's QR. */
export const posReceiptQuery = z.union([
  z.strictObject({ number: z.string().regex(/^[A-Z]{2}\d{2}-\d{2}-\d{1,4}-\d{1,9}$/) }),
  z.strictObject({ code: z.string().regex(/^[0-9a-f]{32}$/) }),
])
export type PosReceiptQuery = z.infer<typeof posReceiptQuery>

/** A sale of the outlet, whichever register made it, with what already came back of it. */
export const posReceipt = z.strictObject({
  sale: saleFact,
  refunds: z.array(refundFact),
  /** The invoice that was asked for, by whichever register; of its buyer nothing. Absent where none was. */
  invoice: z
    .strictObject({
      state: invoiceState,
      symbol: z.string().nullable(),
      number: z.string().nullable(),
    })
    .nullable()
    .default(null),
})
export type PosReceipt = z.infer<typeof posReceipt>

const phone = z.string().trim().min(8).max(24)

/** `POST /pos/receipt-phones`: a customer leaves a phone number, to find this receipt without paper. */
export const receiptPhoneRequest = z.strictObject({ saleId: z.uuid(), phone })

/** `POST /pos/receipts-by-phone`: in the name of somebody who works at the outlet. */
export const receiptsByPhoneRequest = z.strictObject({ phone, staffId: id })

/** Newest first; of the person nothing at all. */
export const receiptsByPhone = z.strictObject({
  receipts: z.array(
    z.strictObject({ receiptNo: z.string(), outletCode, at: instant, total: dong }),
  ),
})
export type ReceiptsByPhone = z.infer<typeof receiptsByPhone>
