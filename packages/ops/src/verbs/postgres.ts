import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { stateDir } from "../lib/paths.js"
import { firstFreePort } from "../lib/ports.js"
import { loadSecrets } from "../lib/secrets.js"
import { startPostgres } from "../postgres/server.js"

export const help = `ocop postgres [--data-dir DIR] [--port N] [--fast]

  Runs only the packaged Postgres in the foreground and prints its connection string on standard
  output. Ctrl-C stops it. --fast gives up durability (for throw-away test databases).`

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      "data-dir": { type: "string" },
      port: { type: "string" },
      fast: { type: "boolean", default: false },
    },
  })
  const folder = values["data-dir"] ? resolve(values["data-dir"]) : stateDir()
  const server = await startPostgres({
    dataDir: join(folder, "pg"),
    port: values.port ? Number(values.port) : await firstFreePort(5433),
    password: loadSecrets(folder).postgresPassword,
    logFile: join(folder, "logs", "postgres.log"),
    durable: !values.fast,
  })
  console.log(server.url())
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, server.stop)
  return (await server.exited) ?? 0
}
