import type { ClientBase, Pool } from "pg"

/** The first day on which a sellable lot of an item ends at a place, by `location|item`. */
export type LotEnds = ReadonlyMap<string, string>

/** Asks nothing for no items; an item whose lots have no date is missing. */
export async function readLotEnds(
  db: ClientBase | Pool,
  itemIds: readonly string[],
): Promise<LotEnds> {
  if (itemIds.length === 0) return new Map()
  const found = await db.query<{ place: string; ends: string }>({
    name: "lot-ends",
    text: `select location_id || '|' || inventory_item_id place, min(expires_on) ends
      from stock_lot
      where inventory_item_id = any($1) and condition = 'SELLABLE' and qty > 0
        and expires_on is not null
      group by 1`,
    values: [itemIds],
  })
  return new Map(found.rows.map(({ place, ends }) => [place, ends]))
}
