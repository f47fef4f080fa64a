import type { Shop } from "../integration/vendor/support/open-shop.js"

/** Counters of tries, and what the index of the search keeps of its own accord. */
const NOT_COUNTED = ["rate_window"]
/** Duties that a worker tries again meanwhile: each of them counts, not its tries. */
const TRIED_AGAIN = ["outbox_message"]

/** Rows, and the newest transaction that wrote one, of every table. */
const FOOTPRINT = `
  select table_name as name, (xpath('/row/mark/text()', query_to_xml(format(
      case when table_name = any ($2) then 'select count(*) as mark from %I'
        else 'select count(*) || ''/'' || coalesce(max(xmin::text::bigint), 0) as mark from %I' end,
      table_name), false, true, '')))[1]::text as mark
  from information_schema.tables
  where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all ($1)`

type Footprint = Map<string, string>

/** Everything in the database, in short: two that are equal mean that nothing was written. */
export async function footprint(shop: Shop): Promise<Footprint> {
  const rows = await shop.rows<{ name: string; mark: string }>(FOOTPRINT, [
    NOT_COUNTED,
    TRIED_AGAIN,
  ])
  return new Map(rows.map(({ name, mark }) => [name, mark]))
}

/** Names of the tables that differ. */
export const changedTables = (before: Footprint, after: Footprint): string[] =>
  [...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name)
