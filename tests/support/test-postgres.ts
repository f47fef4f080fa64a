import { join } from "node:path"
import { firstFreePort, loadSecrets, type PostgresServer, repoRoot, startPostgres } from "@ocop/ops"

/** Where the tests' own Postgres lives; `OCOP_TEST_DIR` gives a second run one of its own. */
export function testDir(): string {
  return process.env.OCOP_TEST_DIR ?? join(repoRoot, ".ocop", "test")
}

/**
 * The server that tests may fill and empty: `OCOP_TEST_POSTGRES_URL` (a superuser's connection
 * string) when it is set, otherwise the packaged Postgres in a folder of the tests' own. It is fast
 * and forgets nothing but power cuts; suites that pull the plug start a durable one themselves.
 */
export async function startTestPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.OCOP_TEST_POSTGRES_URL
  if (given) return { url: given, stop: async () => undefined }
  const folder = testDir()
  const server: PostgresServer = await startPostgres({
    dataDir: join(folder, "pg"),
    port: await firstFreePort(Number(process.env.OCOP_TEST_PORT_POSTGRES ?? 5533)),
    password: loadSecrets(folder).postgresPassword,
    logFile: join(folder, "logs", "postgres.log"),
    durable: false,
  })
  return { url: server.url(), stop: server.stop }
}

/** The server's connection string inside a test, as the suite's set-up left it. */
export function testServerUrl(): string {
  const url = process.env.OCOP_TEST_POSTGRES_URL
  if (!url) throw new Error("OCOP_TEST_POSTGRES_URL is not set: run under the integration project")
  return url
}
