import type { PoolClient } from "pg"
import { z } from "zod"
import { type Notice, queueNotice } from "./queue-notice"

const payloadSchema = z.object({
  template: z.string(),
  code: z.string(),
  /** The parcel that it is about; each has a notice of its own. */
  parcel: z.string().optional(),
  /** The claim or refund that it is about. */
  about: z.string().optional(),
})

type Row = { phone: string | null; email: string | null; invoice_email: string | null }

// Held until the notice stands: whoever erases the person meanwhile waits for it, and takes its
// address out too.
const ORDER_SQL = `select contact->>'phone' phone, contact->>'email' email from web_order
  where code = $1 for share`
const INVOICE_SQL =
  "select email invoice_email from invoice_request where order_code = $1 for share"

/** Where news of an order go: an invoice's to the address that its buyer gave for it, and only there. */
function waysTo(row: Partial<Row>, template: string): Pick<Notice, "channel" | "to">[] {
  if (template.startsWith("invoice-")) {
    return row.invoice_email ? [{ channel: "email", to: row.invoice_email }] : []
  }
  // Whoever it was for was erased meanwhile.
  if (!row.phone) return []
  const byMail = row.email ? [{ channel: "email" as const, to: row.email }] : []
  return [{ channel: "sms", to: row.phone }, ...byMail]
}

/**
 * Topic: tells the shopper of an order what happened to it, by every way that they gave us. What the
 * notice says is read when it is sent; no name, sum or address lies in its row.
 */
export async function tellOfOrder(client: PoolClient, payload: unknown): Promise<void> {
  const { template, code, parcel, about } = payloadSchema.parse(payload)
  const orders = await client.query<Omit<Row, "invoice_email">>(ORDER_SQL, [code])
  const invoices = await client.query<Pick<Row, "invoice_email">>(INVOICE_SQL, [code])
  // At a counter there is a receipt, and only the mail address that its invoice goes to.
  if (!orders.rows[0] && !invoices.rows[0]) throw new Error(`no web order or receipt ${code}`)
  const order = { phone: null, email: null, ...orders.rows[0], ...invoices.rows[0] }
  const key = `${template}:${parcel ?? about ?? code}`
  const data = { code, ...(parcel ? { parcel } : {}), ...(about ? { about } : {}) }
  for (const way of waysTo(order, template)) {
    const dedupeKey = way.channel === "email" ? `${key}:email` : key
    await queueNotice(client, { ...way, template, data, dedupeKey })
  }
}
