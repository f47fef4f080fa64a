import { addDays } from "@ocop/domain"
import { today } from "../../../lib/clock"
import { pool } from "../../../lib/pg"

const MOST = 24
const WINDOW_DAYS = 30
const FRESH_MS = 60_000
const known = new Map<string, { at: number; ids: string[] }>()

/** What an outlet sold most often in the last thirty days; may be a minute old. */
export async function favouritesOf(outletId: string): Promise<string[]> {
  const cached = known.get(outletId)
  if (cached && Date.now() - cached.at < FRESH_MS) return cached.ids
  const found = await pool().query<{ id: string }>({
    name: "favourites",
    text: `select l.variant_id id from sale s join sale_line l on l.sale_id = s.id
      where s.outlet_id = $1 and s.business_day > $2
      group by 1 order by count(*) desc, 1 limit ${MOST}`,
    values: [outletId, addDays(today(), -WINDOW_DAYS)],
  })
  const ids = found.rows.map(({ id }) => id)
  known.set(outletId, { at: Date.now(), ids })
  return ids
}
