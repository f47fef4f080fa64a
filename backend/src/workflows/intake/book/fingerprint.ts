import { pool } from "../../../lib/pg"

/** Every table whose rows are in the book. */
const TABLES = [
  "product",
  "translation",
  "product_sales_channel",
  "image",
  "product_variant",
  "product_variant_price_set",
  "product_variant_inventory_item",
  "price",
  "sku_profile",
  "producer",
  "producer_product",
  "recognition",
  "recognition_sku",
  "tax_rule",
  "price_promotion",
  "promotion_law",
  "clearance_rule",
  "commune",
  "legal_entity",
  "outlet",
  "outlet_stock_location",
  "consent_text",
  "delivery_tariff",
  "delivery_zone",
  "delivery_rate",
  "gift_packing",
  "gift_tier",
  "gift_tier_item",
  "role_limit",
  "cash_rounding",
  "staff_outlet",
]

// The system column xmin names the transaction that wrote a row version, so its sum and the count
// of rows change with every insert, update and delete, whoever wrote it and whatever they forgot.
const SQL = TABLES.map(
  (table) =>
    `select '${table}' t, count(*) n, coalesce(sum(xmin::text::bigint), 0) x from ${table}`,
).join(" union all ")

type TableRow = { t: string; n: string; x: string }

/** One text of what the tables say. A large shop is read by several workers, in any order. */
export const fingerprintOf = (rows: readonly TableRow[]): string =>
  rows
    .map(({ t, n, x }) => `${t} ${n}.${x}`)
    .sort()
    .join("|")

/** What is committed and what is still under way: the same text, the same rows for whoever looks. */
const SNAPSHOT = "select pg_current_snapshot()::text snapshot"

let last: { snapshot: string; fingerprint: string } | undefined

/**
 * A short text that changes whenever a row of the book changes. While nothing at all was written it
 * costs one look at the list of the database's transactions, not one at every row.
 */
export async function bookFingerprint(): Promise<string> {
  const seen = await pool().query<{ snapshot: string }>({ name: "book-snapshot", text: SNAPSHOT })
  const snapshot = seen.rows[0]?.snapshot ?? ""
  if (last && last.snapshot === snapshot) return last.fingerprint
  const found = await pool().query<TableRow>({ name: "book-fingerprint", text: SQL })
  const fingerprint = fingerprintOf(found.rows)
  // The snapshot is the older one of the two: what came in between makes the next one differ.
  last = { snapshot, fingerprint }
  return fingerprint
}
