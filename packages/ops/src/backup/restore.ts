import { Failure } from "../lib/failure.js"
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  renameDatabase,
  withClient,
  withDatabase,
} from "../postgres/databases.js"
import type { Trailer } from "./format.js"
import { readBackup } from "./read-backup.js"

export type RestoreOptions = {
  file: string
  /** Replace what is there. */
  force: boolean
  /** Folder of the uploaded files. */
  uploads: string
  /** Gives an empty database the tables of this version. */
  migrate: (url: string) => Promise<void>
  /** Whether a database that holds something has them already. */
  isMigrated: (url: string) => Promise<boolean>
}

function refuseFull(): never {
  throw new Failure("The database is not empty: add --force to replace what it holds.")
}

const isEmpty = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const found = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1")
    return found.rowCount === 0
  })

/** Restores into a given database, whose server is not ours: all in one transaction, in its place. */
export async function restoreInPlace(url: string, options: RestoreOptions): Promise<Trailer> {
  const empty = await isEmpty(url)
  if (!empty && !options.force) refuseFull()
  if (empty || !(await options.isMigrated(url))) await options.migrate(url)
  return readBackup(url, options.file, options.uploads)
}

/**
 * Restores into a database of our own server: a new one is filled beside and takes the place of the
 * old, which stays as `ocop_before_restore`. A backup that cannot be read replaces nothing.
 */
export async function restoreBeside(url: string, options: RestoreOptions): Promise<Trailer> {
  const serverUrl = withDatabase(url, "postgres")
  const exists = await databaseExists(serverUrl, "ocop")
  if (exists && !options.force) refuseFull()
  const draft = withDatabase(url, "ocop_setup")
  await dropDatabase(serverUrl, "ocop_setup")
  await createDatabase(serverUrl, "ocop_setup")
  await options.migrate(draft)
  const result = await readBackup(draft, options.file, options.uploads)
  if (exists) {
    await dropDatabase(serverUrl, "ocop_before_restore")
    await renameDatabase(serverUrl, "ocop", "ocop_before_restore")
  }
  await renameDatabase(serverUrl, "ocop_setup", "ocop")
  return result
}
