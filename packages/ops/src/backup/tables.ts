import type pg from "pg"

export type Table = { schema: string; name: string; columns: string[] }

/** Every table with data of ours: all schemas but the system's, no extension's, no generated column. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, c.relname as name,
           array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                       and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by n.nspname, c.relname
    order by n.nspname, c.relname`)
  return rows
}

/** The positions of all sequences that were ever used, as statements that set them. */
export async function sequenceStatements(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(`
    select format('SELECT pg_catalog.setval(%L, %s, true);',
                  format('%I.%I', schemaname, sequencename), last_value) as sql
    from pg_sequences where last_value is not null order by 1`)
  return rows.map((row) => row.sql)
}

export function quoted(client: pg.ClientBase, table: Table): string {
  return `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`
}
