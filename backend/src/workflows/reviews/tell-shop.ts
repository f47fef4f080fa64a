import type { PoolClient } from "pg"

/** The duty to draw a product's pages anew because of a review, once for each `moment` of it. */
export async function tellShop(client: PoolClient, reviewId: string, moment: string) {
  await client.query(
    `insert into outbox_message (topic, payload, dedupe_key)
     select 'revalidate-shop', jsonb_build_object('tags', jsonb_build_array('reviews:' || p.handle)),
       'review:' || r.id || ':' || $2
     from review r join product p on p.id = r.product_id where r.id = $1
     on conflict (dedupe_key) do nothing`,
    [reviewId, moment],
  )
}
