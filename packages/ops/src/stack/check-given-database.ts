import { Failure } from "../lib/failure.js"
import { withClient } from "../postgres/databases.js"

const OLDEST = 15

function sentence(error: NodeJS.ErrnoException, place: string): string {
  switch (error.code) {
    case "ECONNREFUSED":
    case "ETIMEDOUT":
      return `No Postgres answers at ${place}: start it, or correct DATABASE_URL.`
    case "ENOTFOUND":
    case "ERR_INVALID_URL":
      return "DATABASE_URL names no reachable server: it is postgres://user:password@host:port/database."
    case "28P01":
    case "28000":
      return `The Postgres at ${place} refuses the user or password of DATABASE_URL.`
    case "3D000":
      return `The Postgres at ${place} has no such database: create it, or correct DATABASE_URL.`
    default:
      return `The database of DATABASE_URL cannot be used: ${error.message}.`
  }
}

/** Refuses, in one sentence, a `DATABASE_URL` that cannot be connected to or is too old. */
export async function checkGivenDatabase(url: string): Promise<void> {
  let place = url
  try {
    place = new URL(url).host
    const version = await withClient(url, async (client) => {
      const { rows } = await client.query<{ v: string }>(
        "select current_setting('server_version') as v",
      )
      return rows[0]?.v ?? ""
    })
    if (Number.parseInt(version, 10) >= OLDEST) return
    throw new Failure(`The Postgres at ${place} is ${version}: ${OLDEST} or newer is needed.`)
  } catch (error) {
    if (error instanceof Failure) throw error
    // A refused connection over two address families comes as one error of several.
    const first = error instanceof AggregateError ? error.errors[0] : error
    throw new Failure(sentence(first as NodeJS.ErrnoException, place))
  }
}
