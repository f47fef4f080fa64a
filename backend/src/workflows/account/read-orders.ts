import type { ShopperOrders } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import { currentBook } from "../intake/book/book"
import type { Shopper } from "./sessions"

const MOST = 100

/**
 * Web orders `o` of the person whose phone is `$1`. Numbers pass to other people: what lies further
 * back than two years is not shown to who holds the number today.
 */
export const OF_PERSON = `o.contact->>'phone' = $1 and o.placed_at > now() - interval '2 years'`

type Row = Omit<ShopperOrders["orders"][number], "placedAt" | "goods"> & {
  placedAt: Date
  goods: { skuId: string; title: string }[]
}

const SQL = `
  select o.code, o.status, o.placed_at "placedAt", o.fulfilment->>'mode' mode, o.total::float8 total,
    (select json_agg(json_build_object('skuId', one.variant_id, 'title', one.name) order by one.n)
      from (select l.variant_id, min(l.name) name, min(l.line_no) n from web_order_line l
        where l.code = o.code group by 1) one) goods,
    case when o.status <> 'fulfilled' then 0 else
      (select count(distinct l.variant_id)::int from web_order_line l where l.code = o.code
        and not exists (select 1 from review r where r.order_code = o.code
          and r.variant_id = l.variant_id)) end "toReview"
  from web_order o where ${OF_PERSON} order by o.placed_at desc limit ${MOST}`

/** What was ordered with the shopper's verified phone, newest first. */
export async function readOrders({ phone }: Shopper): Promise<ShopperOrders> {
  const [found, book] = await Promise.all([pool().query<Row>(SQL, [phone]), currentBook()])
  return {
    orders: found.rows.map((row) => ({
      ...row,
      placedAt: row.placedAt.toISOString(),
      goods: row.goods.map(({ skuId, title }) => ({
        title,
        titleEn: book.skus.get(skuId)?.nameEn ?? null,
      })),
    })),
  }
}
