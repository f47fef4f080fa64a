import { withClient } from "@ocop/ops"

type Copy = { table: string; of: string; changes: string }

// A copy of a row is the row with a few columns changed; `k` counts the copies.
const copyOf = ({ table, of, changes }: Copy) => `
  insert into ${table}
  select copied.*
  from ${table} t join named on named.id = t.${of} cross join generate_series(1, $1::int) k
  cross join lateral jsonb_populate_record(t, jsonb_build_object(${changes})) copied`

// Title of another mix of words for each copy, so that no query finds all or nothing.
const NAMED = `
  create temp table named as
  select id, row_number() over (order by id) - 1 n, string_to_array(title, ' ') words
  from product where deleted_at is null and status = 'published';
  create function pg_temp.title_of(mine text[], at bigint, k int) returns text language sql as $$
    select array_to_string(mine[1:3] || other.words[greatest(array_length(other.words, 1) - 1, 1):], ' ')
    from named other
    where other.n = (at * 31 + k * 17) % (select count(*) from named)
  $$;`

const PRODUCT: Copy = {
  table: "product",
  of: "id",
  changes: `'id', t.id || '_' || k, 'handle', t.handle || '-' || k,
    'title', pg_temp.title_of(named.words, named.n, k), 'external_id', null`,
}
const CHANNEL: Copy = {
  table: "product_sales_channel",
  of: "product_id",
  changes: `'id', t.id || '_' || k, 'product_id', t.product_id || '_' || k`,
}
const VARIANT: Copy = {
  table: "product_variant",
  of: "product_id",
  changes: `'id', t.id || '_' || k, 'product_id', t.product_id || '_' || k, 'sku', t.sku || '-' || k,
    'barcode', null, 'ean', null, 'upc', null`,
}

async function copy(databaseUrl: string, times: number, copies: readonly string[]): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query(NAMED)
    // Rows of the copies refer to each other, not to what triggers would look up.
    await client.query("set session_replication_role = replica")
    for (const sql of copies) await client.query(sql, [times])
    await client.query("set session_replication_role = origin")
    await client.query("analyze")
  })
}

const ofVariants = (sql: string) =>
  sql.replace(
    "join named on named.id = t.variant_id",
    "join product_variant v on v.id = t.variant_id join named on named.id = v.product_id",
  )

/** Makes our shop `times` + 1 times as large: other names, the same producers and places. */
export async function growOurs(databaseUrl: string, times: number): Promise<void> {
  const variantRow = (table: string, more: string) =>
    ofVariants(
      copyOf({
        table,
        of: "variant_id",
        changes: `'variant_id', t.variant_id || '_' || k, ${more}`,
      }),
    )
  const withId = "'id', t.id || '_' || k"
  await copy(databaseUrl, times, [
    // Rows below are found by the originals' variants, so these are copied last.
    variantRow(
      "sku_profile",
      `'code', regexp_replace(t.code, '[0-9]+', '\\&' || lpad(k::text, 3, '0'))`,
    ),
    variantRow("product_variant_price_set", withId),
    variantRow("product_variant_inventory_item", withId),
    copyOf({
      table: "producer_product",
      of: "product_id",
      changes: `'id', t.id || '_' || k, 'product_id', t.product_id || '_' || k`,
    }),
    copyOf(CHANNEL),
    copyOf(VARIANT),
    copyOf(PRODUCT),
  ])
}

/** The same for stock Medusa's. */
export async function growRival(databaseUrl: string, times: number): Promise<void> {
  await copy(databaseUrl, times, [CHANNEL, VARIANT, PRODUCT].map(copyOf))
}

type Goods = { title: string; told: string }

/** What our shop sells, and where and by whom it is made, in words. */
export async function goodsOf(databaseUrl: string): Promise<Goods[]> {
  return withClient(databaseUrl, async (client) => {
    const found = await client.query<Goods>(
      `select p.title, concat_ws(', ', max(m.name), max(c.name), max(s.old_commune),
         max(s.old_district), string_agg(s.code, ' ')) told
       from product p
       join product_variant v on v.product_id = p.id and v.deleted_at is null
       join sku_profile s on s.variant_id = v.id and s.deleted_at is null
       left join commune c on c.code = s.commune_code
       left join producer_product pp on pp.product_id = p.id and pp.deleted_at is null
       left join producer m on m.id = pp.producer_id
       where p.status = 'published' and p.deleted_at is null group by p.id order by p.handle`,
    )
    return found.rows
  })
}

/**
 * Gives the rival's products our titles, and as descriptions the producers and places that our
 * search looks through: what a person would type into its admin.
 */
export async function nameRival(databaseUrl: string, goods: readonly Goods[]): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(
      `with mine as (select id, row_number() over (order by id) n from product
           where deleted_at is null),
         ours as (select ordinality n, value->>'title' title, value->>'told' told
           from jsonb_array_elements($1::jsonb) with ordinality)
       update product p set title = ours.title, description = ours.told
       from mine join ours using (n) where p.id = mine.id`,
      [JSON.stringify(goods)],
    ),
  )
}
