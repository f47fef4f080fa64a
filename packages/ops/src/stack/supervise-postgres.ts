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

type Events = {
  onStarted: () => void
  onRestart: () => void
  onGivenUp: (why: string) => void
}

/** The shop's own Postgres, started again on the same port when it is killed. */
export async function supervisePostgres(
  settings: Pick<Settings, "folder" | "logs" | "ports">,
  events: Events,
  start: typeof startPostgres = startPostgres,
): Promise<SupervisedPostgres> {
  const options = {
    dataDir: join(settings.folder, "pg"),
    port: settings.ports.postgres ?? (await firstFreePort(5433)),
    password: loadSecrets(settings.folder).postgresPassword,
    logFile: join(settings.logs, "postgres.log"),
  }
  let stopping = false
  /** The newest one, also while it is only coming up. */
  let newest = start(options)
  let server: PostgresServer = await newest
  const watch = (current: PostgresServer) => {
    current.exited.then(async () => {
      if (stopping) return
      events.onRestart()
      newest = start(options)
      try {
        server = await newest
        if (stopping) return
        events.onStarted()
        watch(server)
      } catch (error) {
        if (!stopping) events.onGivenUp(error instanceof Error ? error.message : String(error))
      }
    })
  }
  watch(server)
  return {
    url: server.url(),
    pid: () => server.pid,
    stop: async () => {
      stopping = true
      // One that is just coming back would outlive the shop: it is waited for.
      const last = await newest.catch(() => null)
      await last?.stop()
    },
  }
}
