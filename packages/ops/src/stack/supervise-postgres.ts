import { join } from "node:path"
import { firstFreePort } from "../lib/ports.js"
import { loadSecrets } from "../lib/secrets.js"
import { type PostgresServer, startPostgres } from "../postgres/server.js"
import type { Settings } from "./settings.js"

export type SupervisedPostgres = {
  url: string
  pid: () => number
  stop: () => Promise<void>
}

/** The shop's own Postgres, started again on the same port when it is killed. */
export async function supervisePostgres(
  settings: Settings,
  events: { onStarted: () => void; onRestart: () => void; onGivenUp: (why: string) => void },
): Promise<SupervisedPostgres> {
  const options = {
    dataDir: join(settings.folder, "pg"),
    port: settings.ports.postgres ?? (await firstFreePort(5433)),
    password: loadSecrets(settings.folder).postgresPassword,
    logFile: join(settings.logs, "postgres.log"),
  }
  let stopping = false
  let server: PostgresServer = await startPostgres(options)
  const watch = (current: PostgresServer) => {
    current.exited.then(async () => {
      if (stopping) return
      events.onRestart()
      try {
        server = await startPostgres(options)
        events.onStarted()
        watch(server)
      } catch (error) {
        events.onGivenUp(error instanceof Error ? error.message : String(error))
      }
    })
  }
  watch(server)
  return {
    url: server.url(),
    pid: () => server.pid,
    stop: async () => {
      stopping = true
      await server.stop()
    },
  }
}
