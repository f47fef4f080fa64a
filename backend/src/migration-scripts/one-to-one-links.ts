import { closePool, pool } from "../lib/pg"

/**
 * Laws of our links that Medusa only checks in code: an outlet has one stock location and one sales
 * channel, and neither serves two outlets; a product has one producer. Link tables are made after
 * the modules' migrations, so their unique keys are laid here.
 */
const UNIQUE: [table: string, column: string][] = [
  ["outlet_stock_location", "outlet_id"],
  ["outlet_stock_location", "stock_location_id"],
  ["outlet_sales_channel", "outlet_id"],
  ["outlet_sales_channel", "sales_channel_id"],
  ["producer_product", "product_id"],
]

export default async function oneToOneLinks(): Promise<void> {
  for (const [table, column] of UNIQUE) {
    await pool().query(
      `create unique index if not exists "${table}_one_${column}" on ${table} (${column}) where deleted_at is null`,
    )
  }
  await closePool()
}
