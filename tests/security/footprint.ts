import type { Shop } from "../integration/vendor/support/open-shop.js"

/** Counters of tries, and what the index of the search keeps of its own accord. */
const NOT_COUNTED = ["rate_window"]
/** Duties that a worker tries again meanwhile: each of them counts, not its tries. */
const TRIED_AGAIN = ["outbox_message"]

const TABLES = `
  select table_name as name from information_schema.tables
  where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all ($1)`

type Footprint = Map<string, string>

/** Rows, and the newest transaction that wrote one, of every table; asked hundreds of times. */
const questions = new WeakMap<Shop, Promise<string>>()

async function questionFor(shop: Shop): Promise<string> {
  const tables = await shop.rows<{ name: string }>(TABLES, [NOT_COUNTED])
  const newest = (name: string) =>
    TRIED_AGAIN.includes(name) ? "" : ` || '/' || coalesce(max(xmin::text::bigint), 0)`
  return tables
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*)::text${newest(name)} as mark from "${name}"`,
    )
    .join(" union all ")
}

/** Everything in the database, in short: two that are equal mean that nothing was written. */
export async function footprint(shop: Shop): Promise<Footprint> {
  const question = questions.get(shop) ?? questionFor(shop)
  questions.set(shop, question)
  // By name, so that two hundred tables are planned once and not at every call.
  const { rows } = await shop.db.query<{ name: string; mark: string }>({
    name: "footprint",
    text: await question,
  })
  return new Map(rows.map(({ name, mark }) => [name, mark]))
}

/** Names of the tables that differ. */
export const changedTables = (before: Footprint, after: Footprint): string[] =>
  [...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name)
