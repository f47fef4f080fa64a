import type { PoolClient } from "pg"
import { z } from "zod"
import type { ChannelName } from "./channels/channel"
import { channelOf } from "./channels/channels"
import { openAddress } from "./seal-address"
import { writeNotice } from "./write-notice"

const payloadSchema = z.object({ dedupeKey: z.string() })

type Row = {
  channel: ChannelName
  to_masked: string
  to_cipher: string
  template: string
  data: unknown
}

/**
 * Topic: sends a queued notice, once. The row is held while it is on its way, and marked with the
 * same commit that ends the message; only a crash between the two sends it again, under the same key.
 */
export async function sendNotice(client: PoolClient, payload: unknown): Promise<void> {
  const { dedupeKey } = payloadSchema.parse(payload)
  const found = await client.query<Row>(
    `select channel, to_masked, to_cipher, template, data from notice
     where dedupe_key = $1 and status = 'queued' for update`,
    [dedupeKey],
  )
  const [notice] = found.rows
  if (!notice) return
  const { channel, template } = notice
  const delivered = await channelOf(channel).send({
    to: openAddress(notice.to_cipher),
    toMasked: notice.to_masked,
    template,
    letter: await writeNotice(client, channel, template, notice.data),
    key: dedupeKey,
  })
  await client.query(
    `update notice set status = $2, sent_at = case when $2 = 'sent' then now() end
     where dedupe_key = $1`,
    [dedupeKey, delivered === "sent" ? "sent" : "failed"],
  )
}
