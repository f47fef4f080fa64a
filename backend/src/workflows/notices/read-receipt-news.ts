import type { PoolClient } from "pg"
import { readReceipt } from "../../catalogue/receipt/read-receipt"
import { env } from "../../lib/env"
import type { ReceiptNews } from "./letters/receipt-letter"

type Row = ReceiptNews["invoice"] & { publicCode: string }

const SQL = `
  select s.public_code "publicCode", r.company, r.buyer_name name, r.tax_id "taxId", r.symbol,
    r.number, r.note
  from invoice_request r join sale s on s.id = r.sale_id where r.order_code = $1`

/** The receipt of this number with the invoice asked for it; null where the code is no receipt's. */
export async function readReceiptNews(
  client: PoolClient,
  code: string,
): Promise<ReceiptNews | null> {
  const found = await client.query<Row>(SQL, [code])
  const [row] = found.rows
  const receipt = row && (await readReceipt(row.publicCode))
  if (!row || !receipt) return null
  const { publicCode, ...invoice } = row
  const shop = (env().STOREFRONT_URL ?? "http://localhost:3000").replace(/\/$/, "")
  return { receipt, invoice, url: `${shop}/bien-lai/${publicCode}` }
}
