import type { PoolClient } from "pg"
import { z } from "zod"
import { queueNotice } from "./queue-notice"

const payloadSchema = z.object({
  template: z.string(),
  code: z.string(),
  /** The parcel that it is about; each has a notice of its own. */
  parcel: z.string().optional(),
})

type Row = { phone: string; email: string | null }

/**
 * Topic: tells the shopper of an order what happened to it, by every way that they gave us. What the
 * notice says is read when it is sent; no name, sum or address lies in its row.
 */
export async function tellOfOrder(client: PoolClient, payload: unknown): Promise<void> {
  const { template, code, parcel } = payloadSchema.parse(payload)
  const found = await client.query<Row>(
    "select contact->>'phone' phone, contact->>'email' email from web_order where code = $1",
    [code],
  )
  const [order] = found.rows
  if (!order) throw new Error(`no web order ${code}`)
  // Whoever it was for was erased meanwhile.
  if (order.phone === "") return
  const dedupeKey = `${template}:${parcel ?? code}`
  const notice = { template, data: { code, ...(parcel ? { parcel } : {}) } }
  await queueNotice(client, { ...notice, channel: "sms", to: order.phone, dedupeKey })
  if (!order.email) return
  const byMail = { channel: "email", to: order.email, dedupeKey: `${dedupeKey}:email` } as const
  await queueNotice(client, { ...notice, ...byMail })
}
