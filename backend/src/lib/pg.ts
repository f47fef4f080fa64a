import { Client, Pool, type PoolClient, types } from "pg"
import { env } from "./env"

// Dates stay `YYYY-MM-DD` strings: a business date has no time zone.
types.setTypeParser(types.builtins.DATE, (text) => text)

/** What the `sslmode` of a connection string asks for; Medusa's own pools want it apart from it. */
export function sslOf(connectionString: string): boolean | object {
  return new Client({ connectionString }).ssl
}

let shared: Pool | undefined

/** Our own pool: stock kernel, intake and catalogue reads never wait for Medusa's connections. */
export function pool(): Pool {
  if (!shared) {
    shared = new Pool({
      connectionString: env().DATABASE_URL,
      max: env().OCOP_POOL,
      application_name: "ocop",
    })
    // A lost connection, idle or at work, must not end the process: the query in flight fails.
    shared.on("error", (error) => console.error("pg pool:", error.message))
    shared.on("connect", (client) => client.on("error", () => undefined))
  }
  return shared
}

/** Runs `work` in one transaction: commits its result, or rolls back and rethrows. */
export async function withTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect()
  let broken: Error | undefined
  try {
    await client.query("begin")
    const result = await work(client)
    await client.query("commit")
    return result
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Closes the pool (scripts and tests). */
export async function closePool(): Promise<void> {
  const closing = shared
  shared = undefined
  await closing?.end()
}
