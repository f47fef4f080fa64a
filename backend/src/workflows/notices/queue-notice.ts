import { maskPhone } from "@ocop/vn"
import type { ClientBase, Pool } from "pg"
import type { ChannelName } from "./channels/channel"
import { sealAddress } from "./seal-address"

export type Notice = {
  channel: ChannelName
  /** Phone number or mail address; only its mask and its cipher are stored. */
  to: string
  template: string
  data: Record<string, unknown>
  /** The same key is told once. */
  dedupeKey: string
}

export const maskAddress = ({ channel, to }: Pick<Notice, "channel" | "to">): string =>
  channel === "email" ? to.replace(/^(.).*@/, "$1•••@") : maskPhone(to)

/** Queues a message to a person in the caller's transaction; the outbox worker sends it. */
export async function queueNotice(db: ClientBase | Pool, notice: Notice): Promise<void> {
  await db.query({
    name: "queue-notice",
    text: `with told as (
        insert into notice (channel, to_masked, to_cipher, template, data, dedupe_key)
        values ($1, $2, $3, $4, $5, $6) on conflict (dedupe_key) do nothing returning dedupe_key
      )
      insert into outbox_message (topic, payload, dedupe_key)
      select 'send-notice', jsonb_build_object('dedupeKey', dedupe_key), 'send:' || dedupe_key
      from told on conflict (dedupe_key) do nothing`,
    values: [
      notice.channel,
      maskAddress(notice),
      sealAddress(notice.to),
      notice.template,
      JSON.stringify(notice.data),
      notice.dedupeKey,
    ],
  })
}
