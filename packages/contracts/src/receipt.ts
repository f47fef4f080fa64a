import { z } from "zod"
import {
  businessDate,
  dong,
  instant,
  outletCode,
  stockMilli,
  stockUnit,
  vatTreatment,
} from "./common.js"

/** `GET /public/receipts/:code`: an e-receipt; who knows the 128-bit code may read it. */
export const publicReceipt = z.strictObject({
  receiptNo: z.string(),
  at: instant,
  businessDay: businessDate,
  outlet: z.strictObject({ code: outletCode, name: z.string(), address: z.string().nullable() }),
  seller: z.strictObject({ name: z.string(), taxId: z.string().nullable(), demo: z.boolean() }),
  lines: z.array(
    z.strictObject({
      name: z.string(),
      unit: stockUnit,
      qtyMilli: stockMilli,
      unitPrice: dong,
      discount: dong,
      payable: dong,
      /** Last day of the lot, where it is known. */
      expiresOn: businessDate.nullable().default(null),
      stars: z.number().int().nullable(),
    }),
  ),
  /** Promotions that the discounts contain. */
  promotions: z.array(z.strictObject({ name: z.string(), amount: dong })).default([]),
  totals: z.strictObject({
    discount: dong,
    net: dong,
    vat: dong,
    rounding: z.number().int(),
    total: dong,
  }),
  /** Sums by VAT treatment and rate, highest rate first, as they are printed. */
  vatRows: z.array(
    z.strictObject({
      treatment: vatTreatment,
      rateBp: z.number().int().nullable(),
      net: dong,
      vat: dong,
      payable: dong,
    }),
  ),
  tenders: z.array(z.strictObject({ kind: z.string(), amount: dong })),
  change: dong,
})
export type PublicReceipt = z.infer<typeof publicReceipt>
