import pg from "pg"

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.toString()
}

/** Runs `work` on one connection and closes it afterwards. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The oldest major version that is used and tested. */
export const OLDEST_POSTGRES = 15

export async function serverVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  )
  return rows[0]?.version ?? ""
}

export async function databaseExists(serverUrl: string, name: string): Promise<boolean> {
  return withClient(serverUrl, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name])
    return found.rowCount === 1
  })
}

export async function createDatabase(
  serverUrl: string,
  name: string,
  template = "template0",
): Promise<void> {
  await withClient(serverUrl, (client) =>
    client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
    ),
  )
}

/** Drops a database, ending whoever is still connected to it. Fine when there is none. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  })
}

export async function renameDatabase(serverUrl: string, from: string, to: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const quote = (name: string) => client.escapeIdentifier(name)
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()",
      [from],
    )
    await client.query(`alter database ${quote(from)} rename to ${quote(to)}`)
  })
}
