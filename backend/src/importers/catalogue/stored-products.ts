import { pool } from "../../lib/pg"

export type StoredProduct = {
  handle: string
  product_id: string
  variant_id: string
  title: string
  producer: string | null
  price: number | null
  gtin: string | null
}

/** Products as an import compares them, by handle: the SKU that was made first stands for them. */
export async function storedProducts(handles: string[]): Promise<Map<string, StoredProduct>> {
  const { rows } = await pool().query<StoredProduct>(
    `select distinct on (p.id) s.*, p.handle, p.id as product_id, p.title, v.ean as gtin,
       maker.name as producer, price.amount::float8 as price
     from product p
     join product_variant v on v.product_id = p.id and v.deleted_at is null
     join sku_profile s on s.variant_id = v.id and s.deleted_at is null
     left join producer_product made on made.product_id = p.id and made.deleted_at is null
     left join producer maker on maker.id = made.producer_id
     left join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
     left join price on price.price_set_id = ps.price_set_id and price.currency_code = 'vnd'
       and price.price_list_id is null and price.deleted_at is null
     where p.deleted_at is null and p.handle = any($1)
     order by p.id, s.code`,
    [handles],
  )
  return new Map(rows.map((row) => [row.handle, row]))
}

/** Internal codes for new SKUs, `OC0001` on. The database counts, so no code comes twice. */
export async function takeSkuCodes(count: number): Promise<string[]> {
  const { rows } = await pool().query<{ n: string }>(
    "select nextval('sku_code_seq') as n from generate_series(1, $1)",
    [count],
  )
  return rows.map(({ n }) => `OC${n.padStart(4, "0")}`)
}
