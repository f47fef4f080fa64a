import { Client } from "pg"
import { stack } from "../../support/e2e-stack.js"

/** Rows of the database under the running shop. */
export async function rows<Row extends object>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: stack().databaseUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** The first row that the query finds; asks again until there is one. */
export async function waitForRow<Row extends object>(
  text: string,
  values: unknown[],
): Promise<Row> {
  for (let tries = 0; tries < 60; tries++) {
    const [row] = await rows<Row>(text, values)
    if (row) return row
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error(`no row came: ${text}`)
}
