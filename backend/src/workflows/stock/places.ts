import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"

/** The stock location of an outlet; refuses an unknown code. */
export async function locationOf(client: PoolClient, outletCode: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select link.stock_location_id id from outlet
     join outlet_stock_location link on link.outlet_id = outlet.id and link.deleted_at is null
     where outlet.code = $1 and outlet.deleted_at is null`,
    [outletCode],
  )
  return rows[0]?.id ?? refuse("OUTLET_UNKNOWN", { outletCode })
}

/** Inventory items by variant; refuses a variant that has none. */
export async function itemsOf(client: PoolClient, skuIds: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ sku: string; item: string }>(
    `select variant_id sku, inventory_item_id item from product_variant_inventory_item
     where variant_id = any($1) and deleted_at is null`,
    [skuIds],
  )
  const items = new Map(rows.map(({ sku, item }) => [sku, item]))
  const unknown = skuIds.filter((sku) => !items.has(sku))
  if (unknown.length > 0) refuse("SKU_UNKNOWN", { skuIds: unknown })
  return items
}

/** Owners must be legal entities or producers that we know. */
export async function checkOwners(client: PoolClient, ownerIds: string[]): Promise<void> {
  const wanted = [...new Set(ownerIds)]
  const { rows } = await client.query<{ id: string }>(
    `select id from legal_entity where id = any($1) and deleted_at is null
     union select id from producer where id = any($1) and deleted_at is null`,
    [wanted],
  )
  const known = new Set(rows.map(({ id }) => id))
  const unknown = wanted.filter((id) => !known.has(id))
  if (unknown.length > 0) refuse("INVALID_REQUEST", [{ path: "ownerId", unknown }])
}
