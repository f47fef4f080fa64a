import type { InvoiceBuyer } from "@ocop/contracts"
import { checkTaxId, normaliseTaxId } from "@ocop/domain"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { queueOrderNotice } from "../notices/queue-order-notice"

/**
 * Refuses TAX_ID_INVALID for what cannot be a tax id. A wrong check digit only raises a question
 * for the office: the rule of that digit is known from secondary sources.
 */
export function checkInvoiceBuyer(buyer: InvoiceBuyer | null): void {
  if (!buyer) return
  const checked = checkTaxId(buyer.taxId)
  if (!checked.ok && checked.code === "TAX_ID_FORMAT") refuse("TAX_ID_INVALID")
}

/** What the invoice is for: an order of the web shop by its code, or a sale of a counter. */
type Request = { buyer: InvoiceBuyer; at: Date } & ({ orderCode: string } | { saleId: string })

/**
 * Queues the invoice that a buyer asks for, in the transaction of the order or of the fact that asks.
 * The buyer is told by mail. Throws 23505 where this sale has a request already.
 */
export async function writeInvoiceRequest(client: PoolClient, request: Request): Promise<void> {
  const { buyer, at } = request
  const orderCode = "orderCode" in request ? request.orderCode : null
  const saleId = "saleId" in request ? request.saleId : null
  const written = await client.query<{ code: string }>(
    `insert into invoice_request (order_code, sale_id, company, tax_id, tax_id_proved, address,
       email, buyer_name, requested_at)
     values (coalesce($1, (select receipt_no from sale where id = $2)), $2, $3, $4, $5, $6, $7, $8,
       $9) returning order_code code`,
    [
      orderCode,
      saleId,
      buyer.company,
      normaliseTaxId(buyer.taxId),
      checkTaxId(buyer.taxId).ok,
      buyer.address,
      buyer.email,
      buyer.name ?? "",
      at,
    ],
  )
  for (const { code } of written.rows) {
    await queueOrderNotice(client, { template: "invoice-asked", code })
  }
}
