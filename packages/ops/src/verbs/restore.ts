import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { readManifest } from "../backup/read-backup.js"
import { restoreBeside, restoreInPlace } from "../backup/restore.js"
import { Failure } from "../lib/failure.js"
import { createSteps } from "../lib/steps.js"
import { migrateDatabase, migrationsHash } from "../stack/backend.js"
import { isShopRunning, withShopDatabase } from "../stack/find-database.js"
import { readInstallation, writeInstallation } from "../stack/installation.js"
import { readSettings, type Settings } from "../stack/settings.js"

export const help = `ocop restore FILE [--force]

  Brings back what \`ocop backup\` wrote: all of it, or nothing. The shop must be stopped. A database
  that holds something is only replaced with --force, and is kept beside as ocop_before_restore
  (with DATABASE_URL it is overwritten in place).`

async function migrate(url: string, settings: Settings): Promise<void> {
  await migrateDatabase(url, join(settings.logs, "migrate.log"))
  await writeInstallation(url, "migrations", migrationsHash())
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
        const restore = settings.databaseUrl ? restoreInPlace : restoreBeside
        const { rows, tables, files } = await steps.run("restoring", () =>
          restore(url, {
            file,
            force: values.force,
            uploads: join(settings.folder, "static"),
            migrate: (empty) => migrate(empty, settings),
            isMigrated: async (full) =>
              (await readInstallation(full, "migrations")) === migrationsHash(),
          }),
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
