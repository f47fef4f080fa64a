import { readFileSync } from "node:fs"
import { pool } from "../../lib/pg"
import { dataFile } from "./data-file"

const FROM = "2026-01-01"

type File = {
  packings: { code: string; name: string; nameEn: string; amount: number; days: number }[]
  /** `items`: pieces by the handle of a product. */
  tiers: { code: string; items: Record<string, number> }[]
}

const PACKINGS = `
  insert into gift_packing (code, name, name_en, amount, goods_class, days, valid_from, is_demo, created_by)
  select code, name, "nameEn", amount, 'STANDARD', days, $2, true, 'seed'
  from jsonb_to_recordset($1::jsonb)
    as x(code text, name text, "nameEn" text, amount bigint, days int)`

const TIERS = `
  insert into gift_tier (code, name, name_en, packing_code, valid_from, is_demo, created_by)
  select code, name, "nameEn", "packingCode", $2, true, 'seed'
  from jsonb_to_recordset($1::jsonb) as x(code text, name text, "nameEn" text, "packingCode" text)`

// The first pack of a product, the one that its card sells.
const ITEMS = `
  insert into gift_tier_item (tier_code, n, variant_id, qty)
  select tier, row_number() over (partition by tier order by n), variant, qty from (
    select x.tier, x.n, x.qty, (
      select s.variant_id from product p
      join product_variant v on v.product_id = p.id and v.deleted_at is null
      join sku_profile s on s.variant_id = v.id
      where p.handle = x.handle and p.deleted_at is null order by s.code limit 1) variant
    from jsonb_to_recordset($1::jsonb) as x(tier text, n int, handle text, qty numeric)
  ) found where variant is not null`

/** The invented ready-made baskets of the demo; a shop that has any keeps its own. */
export async function seedGiftBaskets(): Promise<void> {
  const known = await pool().query("select 1 from gift_packing limit 1")
  if (known.rowCount !== 0) return
  const file = JSON.parse(readFileSync(dataFile("gift-baskets.json"), "utf8")) as File
  const items = file.tiers.flatMap(({ code, items: pieces }) =>
    Object.entries(pieces).map(([handle, qty], n) => ({ tier: code, n, handle, qty })),
  )
  await pool().query(PACKINGS, [JSON.stringify(file.packings), FROM])
  await pool().query(TIERS, [JSON.stringify(file.tiers), FROM])
  await pool().query(ITEMS, [JSON.stringify(items)])
}
