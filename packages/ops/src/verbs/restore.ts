import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { readBackup, readManifest } from "../backup/read-backup.js"
import { Failure } from "../lib/failure.js"
import { createSteps } from "../lib/steps.js"
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  renameDatabase,
  withClient,
  withDatabase,
} from "../postgres/databases.js"
import { migrateDatabase, migrationsHash } from "../stack/backend.js"
import { isShopRunning, withShopDatabase } from "../stack/find-database.js"
import { readInstallation, writeInstallation } from "../stack/installation.js"
import { readSettings, type Settings } from "../stack/settings.js"

export const help = `ocop restore FILE [--force]

  Brings back what \`ocop backup\` wrote: all of it, or nothing. The shop must be stopped. A database
  that holds something is only replaced with --force, and is kept beside as ocop_before_restore
  (with DATABASE_URL it is overwritten in place).`

async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const found = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1")
    return found.rowCount === 0
  })
}

async function migrate(url: string, settings: Settings): Promise<void> {
  await migrateDatabase(url, join(settings.logs, "migrate.log"))
  await writeInstallation(url, "migrations", migrationsHash())
}

function refuseFull(): never {
  throw new Failure("The database is not empty: add --force to replace what it holds.")
}

async function restoreInPlace(url: string, file: string, force: boolean, settings: Settings) {
  const empty = await isEmpty(url)
  if (!empty && !force) refuseFull()
  const migrated = !empty && (await readInstallation(url, "migrations")) === migrationsHash()
  if (!migrated) await migrate(url, settings)
  return readBackup(url, file, join(settings.folder, "static"))
}

async function restoreBeside(url: string, file: string, force: boolean, settings: Settings) {
  const serverUrl = withDatabase(url, "postgres")
  const exists = await databaseExists(serverUrl, "ocop")
  if (exists && !force) refuseFull()
  const draft = withDatabase(url, "ocop_setup")
  await dropDatabase(serverUrl, "ocop_setup")
  await createDatabase(serverUrl, "ocop_setup")
  await migrate(draft, settings)
  const result = await readBackup(draft, file, join(settings.folder, "static"))
  if (exists) {
    await dropDatabase(serverUrl, "ocop_before_restore")
    await renameDatabase(serverUrl, "ocop", "ocop_before_restore")
  }
  await renameDatabase(serverUrl, "ocop_setup", "ocop")
  return result
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { force: { type: "boolean", default: false } },
  })
  const [name] = positionals
  if (!name || positionals.length > 1) {
    console.error(help)
    return 2
  }
  const file = resolve(process.env.INIT_CWD ?? ".", name)
  const manifest = await readManifest(file)
  if (isShopRunning(readSettings())) {
    throw new Failure("The shop is running: stop it before restoring.")
  }
  if (manifest.migrations !== migrationsHash()) {
    throw new Failure(
      `${file} was made on ${manifest.madeAt} by another version of this software: restore it with that version, then start this one, which migrates it.`,
    )
  }
  const steps = createSteps()
  try {
    return await withShopDatabase(
      async (url, settings) => {
        const { rows, tables, files } = await steps.run("restoring", () =>
          (settings.databaseUrl ? restoreInPlace : restoreBeside)(
            url,
            file,
            values.force,
            settings,
          ),
        )
        console.log(`${rows} rows of ${tables} tables and ${files} files are back.`)
        return 0
      },
      { mayBeNew: true },
    )
  } finally {
    steps.close()
  }
}
