import { pool } from "../../lib/pg"
import type { Shopper } from "./sessions"

/** As many as a browser keeps. */
const MOST = 60

// What is sent first was kept last: the order of the browser's list becomes the order here.
const CHANGE_SQL = `
  with gone as (
    delete from account_wish where account_id = $1 and variant_id = any($3::text[])
      and variant_id <> all($2::text[])
  )
  insert into account_wish (account_id, variant_id, kept_at)
  select $1, v.id, now() - make_interval(secs => n.place * 0.001)
  from unnest($2::text[]) with ordinality n(id, place)
  join product_variant v on v.id = n.id and v.deleted_at is null
  on conflict do nothing`
const TRIM_SQL = `
  delete from account_wish where account_id = $1 and variant_id not in (
    select variant_id from account_wish where account_id = $1
    order by kept_at desc, variant_id limit ${MOST})`
const READ_SQL = `
  select w.variant_id "skuId", p.handle
  from account_wish w join product_variant v on v.id = w.variant_id and v.deleted_at is null
  join product p on p.id = v.product_id and p.deleted_at is null
  where w.account_id = $1 order by w.kept_at desc, w.variant_id`

type Wish = { skuId: string; handle: string }

/** Adds and takes away what a browser kept and let go of; everything kept then, newest first. */
export async function changeWishes(
  { accountId }: Shopper,
  { keep, drop }: { keep: readonly string[]; drop: readonly string[] },
): Promise<Wish[]> {
  if (keep.length + drop.length > 0) {
    await pool().query(CHANGE_SQL, [accountId, [...keep], [...drop]])
    await pool().query(TRIM_SQL, [accountId])
  }
  const kept = await pool().query<Wish>(READ_SQL, [accountId])
  return kept.rows
}
