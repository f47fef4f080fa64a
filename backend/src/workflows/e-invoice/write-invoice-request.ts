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

/** Queues the invoice that the buyer of an order asks for, in the order's own transaction. */
export async function writeInvoiceRequest(
  client: PoolClient,
  request: { orderCode: string; buyer: InvoiceBuyer; at: Date },
): Promise<void> {
  const { orderCode, buyer, at } = request
  await client.query(
    `insert into invoice_request (order_code, company, tax_id, tax_id_proved, address, email,
       requested_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      orderCode,
      buyer.company,
      normaliseTaxId(buyer.taxId),
      checkTaxId(buyer.taxId).ok,
      buyer.address,
      buyer.email,
      at,
    ],
  )
  await queueOrderNotice(client, { template: "invoice-asked", code: orderCode })
}
