import { createTemplateDatabase } from "./databases.js"
import { startTestPostgres } from "./test-postgres.js"

/** Vitest's global set-up of the `integration` project: one Postgres and one template for all files. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestPostgres()
  process.env.OCOP_TEST_POSTGRES_URL = server.url
  try {
    await createTemplateDatabase({ seeded: true })
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}
