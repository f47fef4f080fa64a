import type pg from "pg"
import { withClient } from "../postgres/databases.js"

/** What the launcher itself remembers about a database, inside that database. */
export type InstallationKey = "claimed" | "migrations" | "demo"

const LAY = `
create schema if not exists ocop;
create table if not exists ocop.installation (
  key text primary key,
  value text not null,
  at timestamptz not null default now()
)`

/** Whether a launcher of ours has ever worked on this database. */
export async function isInstallation(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('ocop.installation') is not null as there",
  )
  return rows[0]?.there === true
}

async function read(client: pg.Client, key: InstallationKey): Promise<string | undefined> {
  if (!(await isInstallation(client))) return undefined
  const found = await client.query<{ value: string }>(
    "select value from ocop.installation where key = $1",
    [key],
  )
  return found.rows[0]?.value
}

export function readInstallation(url: string, key: InstallationKey): Promise<string | undefined> {
  return withClient(url, (client) => read(client, key))
}

export function writeInstallation(url: string, key: InstallationKey, value: string): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(LAY)
    await client.query(
      "insert into ocop.installation (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value, at = now()",
      [key, value],
    )
  })
}
