import { z } from "zod"
import { dong, id, instant, outletCode } from "./common.js"

/** A buyer who wants a VAT invoice, as `invoiceBuyerFaults` of `@ocop/domain` lets pass. */
export const invoiceBuyer = z.strictObject({
  /** A company, or a person who buys under a personal number. */
  company: z.string().trim().min(2).max(200),
  taxId: z.string().trim().min(10).max(20),
  address: z.string().trim().min(5).max(300),
  email: z.email().max(200),
  /** Who stood at the counter for the company; absent where nobody asked. */
  name: z.string().trim().min(2).max(100).optional(),
})
export type InvoiceBuyer = z.infer<typeof invoiceBuyer>

export const invoiceState = z.enum(["queued", "issued", "declined"])
export type InvoiceState = z.infer<typeof invoiceState>

/** What the shopper sees of the invoice that they asked for; the mail address stays hidden. */
export const invoiceView = z.strictObject({
  company: z.string(),
  taxId: z.string(),
  address: z.string(),
  state: invoiceState,
  symbol: z.string().nullable(),
  number: z.string().nullable(),
})

/** `GET /admin/ocop/invoice-requests`: the longest waiting first. */
export const invoiceQueueQuery = z.strictObject({
  state: invoiceState.default("queued"),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type InvoiceQueueQuery = z.infer<typeof invoiceQueueQuery>

export const invoiceRequestView = invoiceView.extend({
  /** Code of a web order, or number of a receipt. */
  orderCode: z.string(),
  /** Where a receipt was printed: its seller issues the invoice. Null for orders of the web shop. */
  outletCode: outletCode.nullable(),
  buyerName: z.string(),
  orderId: id.nullable(),
  orderStatus: z.string(),
  email: z.string(),
  /** Whether the check digit of the tax id is right; a wrong one is a question to the buyer. */
  taxIdProved: z.boolean(),
  total: dong,
  vat: dong,
  requestedAt: instant,
  decidedAt: instant.nullable(),
  note: z.string(),
})
export type InvoiceRequestView = z.infer<typeof invoiceRequestView>
export type InvoiceQueue = { requests: InvoiceRequestView[]; count: number }

/**
 * `POST /admin/ocop/invoice-requests/:code/issue`: symbol and number as the tax authority has them
 * (`1C26MYY`: kind, C or K, year, use, two of the seller's own; NĐ 70/2025).
 */
export const issueInvoice = z.strictObject({
  symbol: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[1-9][CK]\d{2}[TDLMNBGHXF][A-Z]{2}$/),
  number: z
    .string()
    .trim()
    .regex(/^\d{1,8}$/),
})

/** `POST /admin/ocop/invoice-requests/:code/decline` */
export const declineInvoice = z.strictObject({ note: z.string().trim().min(3).max(500) })

/** `POST /admin/ocop/invoice-requests/:code/erase-buyer`: of a counter's receipt, by its number. */
export const eraseBuyerRequest = z.strictObject({})
