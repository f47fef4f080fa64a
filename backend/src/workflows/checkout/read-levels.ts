import type { ClientBase, Pool } from "pg"
import type { Levels } from "./serving-outlets"

type Row = { place: string; qty: number }

const COLUMNS = `location_id || '|' || inventory_item_id place,
  round((stocked_quantity - reserved_quantity) * 1000)::float8 qty`
const WHERE = "where inventory_item_id = any($1) and deleted_at is null"

/**
 * Stock less reservations of these items at every place. With `lock` nobody else can reserve or
 * sell them until the transaction ends; rows are locked in the kernel's order.
 */
export async function readLevels(
  db: ClientBase | Pool,
  itemIds: readonly string[],
  lock = false,
): Promise<Levels> {
  const found = await db.query<Row>({
    name: lock ? "levels-locked" : "levels",
    text: `select ${COLUMNS} from inventory_level ${WHERE}${lock ? " order by id for update" : ""}`,
    values: [itemIds],
  })
  return new Map(found.rows.map(({ place, qty }) => [place, qty]))
}
