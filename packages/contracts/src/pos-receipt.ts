import { z } from "zod"
import { saleFact } from "./pos.js"
import { refundFact } from "./refund-facts.js"

/** `GET /pos/receipts`: by the printed number, or by the code of the receipt's QR. */
export const posReceiptQuery = z.union([
  z.strictObject({ number: z.string().regex(/^[A-Z]{2}\d{2}-\d{2}-\d{1,4}-\d{1,9}$/) }),
  z.strictObject({ code: z.string().regex(/^[0-9a-f]{32}$/) }),
])
export type PosReceiptQuery = z.infer<typeof posReceiptQuery>

/** A sale of the outlet, whichever register made it, with what already came back of it. */
export const posReceipt = z.strictObject({ sale: saleFact, refunds: z.array(refundFact) })
export type PosReceipt = z.infer<typeof posReceipt>
