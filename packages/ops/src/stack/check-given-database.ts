import type pg from "pg"
import { listTables } from "../backup/tables.js"
import { Failure } from "../lib/failure.js"
import { OLDEST_POSTGRES, serverVersion, withClient } from "../postgres/databases.js"
import { givenDatabaseSentence } from "./given-database-sentence.js"
import { isInstallation, writeInstallation } from "./installation.js"

/** Refuses, in one sentence, a `DATABASE_URL` that cannot be connected to or is too old. */
export async function checkGivenDatabase(url: string): Promise<void> {
  let place = url
  try {
    place = new URL(url).host
    const version = await withClient(url, serverVersion)
    if (Number.parseInt(version, 10) >= OLDEST_POSTGRES) return
    throw new Failure(
      `The Postgres at ${place} is ${version}: ${OLDEST_POSTGRES} or newer is needed.`,
    )
  } catch (error) {
    if (error instanceof Failure) throw error
    // A refused connection over two address families comes as one error of several.
    const first = error instanceof AggregateError ? error.errors[0] : error
    throw new Failure(givenDatabaseSentence(first as NodeJS.ErrnoException, place))
  }
}

async function mayMakeTables(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean | null }>(
    `select has_database_privilege(current_database(), 'create')
        and has_schema_privilege(to_regnamespace('public')::oid, 'create') as may`,
  )
  return rows[0]?.may === true
}

/**
 * Makes the database of `DATABASE_URL` the shop's: one that is empty, or that a start has claimed
 * before. Refuses one that holds the tables of something else, before anything is written to it.
 */
export async function claimGivenDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    if (await isInstallation(client)) return
    const name = decodeURIComponent(new URL(url).pathname.slice(1))
    const [foreign] = await listTables(client)
    if (foreign) {
      throw new Failure(
        `The database "${name}" of DATABASE_URL holds tables of something else (${foreign.schema}.${foreign.name}): give the shop a database of its own.`,
      )
    }
    if (await mayMakeTables(client)) return
    throw new Failure(
      `The user of DATABASE_URL may not make tables in the database "${name}": make that user its owner.`,
    )
  })
  // A first start that is cut short must find its own half-made tables again.
  await writeInstallation(url, "claimed", "yes")
}
