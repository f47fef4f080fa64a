import { join } from "node:path"
import type { Steps } from "../lib/steps.js"
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  renameDatabase,
  withDatabase,
} from "../postgres/databases.js"
import { migrateDatabase, migrationsHash } from "./backend.js"
import { readInstallation, writeInstallation } from "./installation.js"
import { hasDemoSeed, seedDemo } from "./seed-demo.js"

type Options = { logs: string; demo: boolean; seedEnv: NodeJS.ProcessEnv }

const NAME = "ocop"
const DRAFT = "ocop_setup"

/** Migrates and fills one database as far as it is not yet migrated and filled. */
export async function bringUpToDate(url: string, steps: Steps, options: Options): Promise<void> {
  const wanted = migrationsHash()
  if ((await readInstallation(url, "migrations")) !== wanted) {
    await steps.run("migrating the database", () =>
      migrateDatabase(url, join(options.logs, "migrate.log")),
    )
    await writeInstallation(url, "migrations", wanted)
  }
  const state = await readInstallation(url, "demo")
  if (state === "done" || state === "none") return
  if (!options.demo || !hasDemoSeed()) {
    if (!options.demo) await writeInstallation(url, "demo", "none")
    return
  }
  await steps.run("importing the demo province", () =>
    seedDemo(url, { env: options.seedEnv, logFile: join(options.logs, "seed.log") }),
  )
  await writeInstallation(url, "demo", "done")
}

/**
 * The shop's database on the packaged Postgres. A new one is made under another name and renamed
 * when whole, so a first start that was cut short is simply begun again.
 */
export async function prepareDatabase(
  serverUrl: string,
  steps: Steps,
  options: Options,
): Promise<string> {
  const url = withDatabase(serverUrl, NAME)
  if (!(await databaseExists(serverUrl, NAME))) {
    const draft = withDatabase(serverUrl, DRAFT)
    await dropDatabase(serverUrl, DRAFT)
    await createDatabase(serverUrl, DRAFT)
    await bringUpToDate(draft, steps, options)
    await renameDatabase(serverUrl, DRAFT, NAME)
    return url
  }
  await bringUpToDate(url, steps, options)
  return url
}
