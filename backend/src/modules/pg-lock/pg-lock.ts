import type { ILockingProvider } from "@medusajs/framework/types"
import { Pool, type PoolClient } from "pg"
import { env } from "../../lib/env"

type Lease = { ownerId?: string | null; expire?: number }

/**
 * Locks between processes, for what is not stock (stock locks its own rows). Medusa's provider for
 * Postgres holds connections of the server's only pool and can so block itself for good; this one
 * has its own pool, takes keys in one order, and gives up after the asked time.
 */
export class PgLock implements ILockingProvider {
  static identifier = "pg-lock"
  private pool: Pool | undefined

  /** Made at first use: a command that only migrates needs no connections. */
  private connections(): Pool {
    if (!this.pool) {
      this.pool = new Pool({
        connectionString: env().DATABASE_URL,
        max: env().OCOP_LOCK_POOL,
        application_name: "ocop-lock",
        connectionTimeoutMillis: 15_000,
        allowExitOnIdle: true,
      })
      this.pool.on("error", (error) => console.error("pg-lock pool:", error.message))
      this.pool.on("connect", (client) => client.on("error", () => undefined))
    }
    return this.pool
  }

  /** Runs `job` while holding all `keys`; waits at most `timeout` seconds for them (5). */
  async execute<T>(
    keys: string | string[],
    job: () => Promise<T>,
    args?: { timeout?: number },
  ): Promise<T> {
    const seconds = Math.max(args?.timeout ?? 5, 1) || 1
    const client = await this.connections().connect()
    let broken: Error | undefined
    try {
      await lockAll(client, sorted(keys), seconds)
      return await job()
    } finally {
      // Ending the transaction is what frees the locks, whether the job went well or not.
      await client.query("rollback").catch((error: Error) => {
        broken = error
      })
      client.release(broken)
    }
  }

  /** Takes leases for `ownerId`; throws when another owner holds one that has not run out. */
  async acquire(keys: string | string[], args?: Lease | null): Promise<void> {
    const owner = args?.ownerId ?? ""
    const wanted = sorted(keys)
    const { rowCount } = await this.connections().query(
      `with taken as (
         insert into pg_lock (key, owner, expires_at)
         select key, $2, now() + make_interval(secs => $3::float8) from unnest($1::text[]) key order by key
         on conflict (key) do update set owner = excluded.owner, expires_at = excluded.expires_at
         where pg_lock.expires_at <= now() or (pg_lock.owner = excluded.owner and $2 <> '')
         returning key)
       select key from taken`,
      [wanted, owner, args?.expire ?? null],
    )
    if (rowCount !== wanted.length) throw new Error(`Failed to acquire lock for "${wanted.join()}"`)
  }

  async release(keys: string | string[], args?: Lease | null): Promise<boolean> {
    const wanted = sorted(keys)
    const { rows } = await this.connections().query<{ live: boolean }>(
      `delete from pg_lock where key = any($1) and owner = $2
       returning (expires_at is null or expires_at > now()) as live`,
      [wanted, args?.ownerId ?? ""],
    )
    return rows.length === wanted.length && rows.every((row) => row.live)
  }

  async releaseAll(args?: Lease | null): Promise<void> {
    await this.connections().query("delete from pg_lock where $1::text is null or owner = $1", [
      args?.ownerId ?? null,
    ])
  }
}

const sorted = (keys: string | string[]) => [...new Set([keys].flat())].sort()

async function lockAll(client: PoolClient, keys: string[], seconds: number): Promise<void> {
  await client.query("begin")
  await client.query("select set_config('lock_timeout', $1, true)", [`${seconds * 1000}ms`])
  try {
    // One row at a time in the order of the keys, so that two callers never wait for each other.
    await client.query(
      "select pg_advisory_xact_lock(hashtextextended(key, 42)) from unnest($1::text[]) key",
      [keys],
    )
  } catch (error) {
    throw new Error(`Timed-out acquiring lock "${keys.join()}"`, { cause: error })
  }
}
