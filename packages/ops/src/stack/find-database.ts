import { existsSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "../lib/failure.js"
import { liveHolder } from "../lib/file-lock.js"
import { reachablePath } from "../lib/paths.js"
import { firstFreePort } from "../lib/ports.js"
import { loadSecrets } from "../lib/secrets.js"
import { withDatabase } from "../postgres/databases.js"
import { withPostgres } from "../postgres/server.js"
import { checkGivenDatabase } from "./check-given-database.js"
import { readRunFile } from "./run-file.js"
import { readSettings, type Settings } from "./settings.js"

/** True while a `start` runs out of this data folder. */
export function isShopRunning(settings: Settings): boolean {
  return liveHolder(join(settings.folder, "launcher.lock")) !== undefined
}

/**
 * Runs `work` with the connection string of the shop's database: that of `DATABASE_URL`, else of the
 * running shop, else the packaged Postgres started just for this.
 */
export async function withShopDatabase<T>(
  work: (databaseUrl: string, settings: Settings) => Promise<T>,
  options: { mayBeNew?: boolean } = {},
): Promise<T> {
  const settings = readSettings()
  if (settings.databaseUrl) {
    await checkGivenDatabase(settings.databaseUrl)
    return work(settings.databaseUrl, settings)
  }
  if (isShopRunning(settings)) {
    const url = readRunFile(settings.folder)?.databaseUrl
    if (url) return work(url, settings)
    throw new Failure("The shop is still starting: try again when it has printed its addresses.")
  }
  const dataDir = join(settings.folder, "pg")
  if (!options.mayBeNew && !existsSync(reachablePath(dataDir))) {
    throw new Failure(
      `There is no database in ${settings.folder} yet: start the shop once with \`npx -y pnpm@12.21.0 start\`.`,
    )
  }
  return withPostgres(
    {
      dataDir,
      port: settings.ports.postgres ?? (await firstFreePort(5433)),
      password: loadSecrets(settings.folder).postgresPassword,
      logFile: join(settings.logs, "postgres.log"),
    },
    (server) => work(withDatabase(server.url(), "ocop"), settings),
  )
}
