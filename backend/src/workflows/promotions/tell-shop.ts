import type { PoolClient } from "pg"

/** Makes the shop read its cached prices anew, once every process knows of the change. */
export async function tellShop(client: PoolClient, id: string, what: "begun" | "ended") {
  await client.query(
    `insert into outbox_message (topic, payload, dedupe_key, available_at)
     values ('revalidate-shop', $1, $2, now() + interval '2 seconds')
     on conflict (dedupe_key) do nothing`,
    [JSON.stringify({ tags: ["catalogue"] }), `promotion-${what}:${id}`],
  )
}
