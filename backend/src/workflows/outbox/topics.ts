import type { PoolClient } from "pg"
import { z } from "zod"
import { revalidateShop } from "../listing/revalidate-shop"
import { cancelPayment, refundPayment } from "../payments/gateways/topics"
import { queueNotice } from "./queue-notice"

/** Does what a message asks for, in the transaction that marks it done. */
export type Topic = (client: PoolClient, payload: unknown) => Promise<void>

const orderPayload = z.object({ template: z.string(), code: z.string() })
const sendPayload = z.object({ dedupeKey: z.string() })

type OrderRow = { phone: string; name: string; locale: string; total: string; payment: string }

/** Tells the shopper of an order what happened to it. */
const noticeOfOrder: Topic = async (client, payload) => {
  const { template, code } = orderPayload.parse(payload)
  const found = await client.query<OrderRow>(
    `select contact->>'phone' phone, contact->>'name' "name", locale, total::text total, payment
     from web_order where code = $1`,
    [code],
  )
  const [order] = found.rows
  if (!order) throw new Error(`no web order ${code}`)
  const { phone, ...data } = order
  const dedupeKey = `${template}:${code}`
  await queueNotice(client, {
    channel: "sms",
    to: phone,
    template,
    data: { code, ...data },
    dedupeKey,
  })
}

/**
 * Sends a queued notice. The only provider yet is the log, which never shows an address or what the
 * notice says: codes for signing in would lie there for all to read.
 */
const sendNotice: Topic = async (client, payload) => {
  const { dedupeKey } = sendPayload.parse(payload)
  const sent = await client.query<{ channel: string; to_masked: string; template: string }>(
    `update notice set status = 'sent', sent_at = now() where dedupe_key = $1 and status = 'queued'
     returning channel, to_masked, template`,
    [dedupeKey],
  )
  for (const { channel, to_masked, template } of sent.rows) {
    console.info(`notice ${template} by ${channel} to ${to_masked}`)
  }
}

export const TOPICS: Readonly<Record<string, Topic>> = {
  notice: noticeOfOrder,
  "send-notice": sendNotice,
  "revalidate-shop": revalidateShop,
  "cancel-payment": cancelPayment,
  "refund-payment": refundPayment,
}
