import type { ClientBase } from "pg"

type News = {
  template: string
  /** The order that it is about. */
  code: string
  /** Which of an order's things: `claim:…`, `allocation:…`, `refund:…`. */
  about?: string
}

/** Has the shopper of an order told, once, of what the caller's transaction did. */
export async function queueOrderNotice(client: ClientBase, news: News): Promise<void> {
  const { template, code, about } = news
  await client.query({
    name: "queue-order-notice",
    text: `insert into outbox_message (topic, payload, dedupe_key) values ('notice', $1, $2)
      on conflict (dedupe_key) do nothing`,
    values: [JSON.stringify(news), `${template}:${about ?? code}`],
  })
}
