import { randomBytes } from "node:crypto"
import { join } from "node:path"
import {
  backendServerFolder,
  createDatabase,
  databaseExists,
  dropDatabase,
  hasDemoSeed,
  hashTree,
  migrateDatabase,
  migrationsHash,
  renameDatabase,
  seedDemo,
  withClient,
  withDatabase,
} from "@ocop/ops"
import { testDir, testServerUrl } from "./test-postgres.js"

/** The business date every test lives on. */
export const TEST_TODAY = "2026-11-21"

/** Passwords the demo seed gives out in tests. */
export const TEST_PASSWORDS = { admin: "test-admin-password", producer: "test-producer-password" }

const SEED_ENV = {
  OCOP_TODAY: TEST_TODAY,
  OCOP_ADMIN_PASSWORD: TEST_PASSWORDS.admin,
  OCOP_PRODUCER_PASSWORD: TEST_PASSWORDS.producer,
}

export type TestDatabase = { name: string; url: string; drop: () => Promise<void> }

function templateName(seeded: boolean): string {
  if (!seeded) return `ocop_template_${migrationsHash().slice(0, 12)}`
  const everything = hashTree(
    backendServerFolder,
    ["package.json", "src", "../../data"],
    [TEST_TODAY],
    (name) => ["api", "admin", "jobs", "subscribers"].includes(name) || name.endsWith(".map"),
  )
  return `ocop_demo_${everything.slice(0, 12)}`
}

/** Templates of older migrations are only in the way. */
async function dropOlder(serverUrl: string, name: string): Promise<void> {
  const kind = name.replace(/[^_]*$/, "")
  const older = await withClient(serverUrl, (client) =>
    client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1) and datname <> $2",
      [kind, name],
    ),
  )
  for (const { datname } of older.rows) await dropDatabase(serverUrl, datname)
}

async function buildTemplate(serverUrl: string, name: string, seeded: boolean): Promise<void> {
  const draft = `draft_${name}_${process.pid}`
  const url = withDatabase(serverUrl, draft)
  const log = (step: string) => join(testDir(), "logs", `${step}.log`)
  const base = seeded ? await createTemplateDatabase() : undefined
  await dropDatabase(serverUrl, draft)
  await createDatabase(serverUrl, draft, base)
  if (!seeded) await migrateDatabase(url, log("migrate"))
  else await seedDemo(url, { env: SEED_ENV, logFile: log("seed") })
  await withClient(url, (client) => client.query("vacuum analyze"))
  await renameDatabase(serverUrl, draft, name)
}

/**
 * Makes, once per state of the code, the database that tests clone: migrated, and with
 * `seeded: true` also holding the demo province on {@link TEST_TODAY}. Returns its name.
 */
export async function createTemplateDatabase(options: { seeded?: boolean } = {}): Promise<string> {
  const serverUrl = testServerUrl()
  const seeded = (options.seeded ?? false) && hasDemoSeed()
  const name = templateName(seeded)
  // One builder at a time, whichever process it is; the others find the finished template.
  await withClient(serverUrl, async (client) => {
    const lock = seeded ? 4_270_002 : 4_270_001
    await client.query("select pg_advisory_lock($1)", [lock])
    if (await databaseExists(serverUrl, name)) return
    await dropOlder(serverUrl, name)
    await buildTemplate(serverUrl, name, seeded)
  })
  return name
}

/**
 * A fresh database for one test file: a clone (about 0.1 s) of the seeded template, or with
 * `seeded: false` of the merely migrated one. Call `drop` in `afterAll`.
 */
export async function cloneDatabase(options: { seeded?: boolean } = {}): Promise<TestDatabase> {
  const serverUrl = testServerUrl()
  const template = await createTemplateDatabase({ seeded: options.seeded ?? true })
  const name = `t_${randomBytes(6).toString("hex")}`
  await createDatabase(serverUrl, name, template)
  return {
    name,
    url: withDatabase(serverUrl, name),
    drop: () => dropDatabase(serverUrl, name),
  }
}
