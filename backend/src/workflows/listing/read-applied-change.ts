import { pool } from "../../lib/pg"
import type { AppliedChange } from "./types"

const SQL = `
  select c.id, c.kind, c.product_id "productId", c.variant_id "skuId", c.after, p.handle,
    (select coalesce(json_agg(v.id), '[]') from product_variant v
      where v.product_id = p.id and v.deleted_at is null) "variantIds",
    (select coalesce(json_agg(i.url order by i.rank, i.id), '[]') from image i
      where i.product_id = p.id and i.deleted_at is null) images
  from listing_change c join product p on p.id = c.product_id
  where c.id = $1 and p.deleted_at is null`

/** A change with what it will touch; null when the product is gone. */
export async function readAppliedChange(changeId: string): Promise<AppliedChange | null> {
  const found = await pool().query<AppliedChange>(SQL, [changeId])
  return found.rows[0] ?? null
}
