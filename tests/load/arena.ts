import { join } from "node:path"
import { firstFreePort, loadSecrets, startPostgres } from "@ocop/ops"
import pg from "pg"
import { newEnrolmentCode } from "../integration/intake/support/enrolment-code.js"
import { fillProvince } from "../integration/intake/support/province.js"
import { openTill, type Till } from "../integration/intake/support/till.js"
import { cloneDatabase, startBackend, type TestBackend, testDir } from "../support/index.js"
import { openRival, type Rival } from "./rival.js"

export type Arena = Awaited<ReturnType<typeof openArena>>

/**
 * One durable Postgres for ours and all rivals: the same disk, the same `synchronous_commit`, each
 * on its own database. Backend and rival start when they are first asked for.
 */
export async function openArena() {
  const folder = join(testDir(), "bench")
  const server = await startPostgres({
    dataDir: join(folder, "pg"),
    port: await firstFreePort(Number(process.env.OCOP_BENCH_PORT ?? 5733)),
    password: loadSecrets(folder).postgresPassword,
    logFile: join(folder, "logs", "postgres.log"),
  })
  process.env.OCOP_TEST_POSTGRES_URL = server.url()
  const database = await cloneDatabase({ seeded: false })
  await fillProvince(database.url)
  const db = new pg.Pool({ connectionString: database.url, max: 20 })
  // As autovacuum would have done long ago: plans made for empty tables are nobody's everyday.
  await db.query("analyze")
  let backend: TestBackend | undefined
  let rival: Rival | undefined

  return {
    database,
    db,
    serverUrl: server.url(),
    /** Our built server on the arena's database; its drain is off unless `env` says otherwise. */
    backend: async (env: NodeJS.ProcessEnv = {}): Promise<TestBackend> => {
      backend ??= await startBackend({
        databaseUrl: database.url,
        port: await firstFreePort(19_275),
        env: { OCOP_DRAIN: "off", ...env },
      })
      return backend
    },
    till: async (outlet = 1): Promise<Till> => {
      if (!backend) throw new Error("start the backend first")
      return openTill(backend.url, await newEnrolmentCode(db, `out_${outlet}`))
    },
    /** Unmodified Medusa on a database of the same size. */
    rival: async (): Promise<Rival> => {
      rival ??= await openRival(server.url(), folder)
      return rival
    },
    close: async () => {
      await db.end()
      await rival?.stop()
      await backend?.stop()
      await database.drop()
      await server.stop()
    },
  }
}

/** Opens the arena, runs `work` in it and closes it, whatever happened. */
export async function inArena(work: (arena: Arena) => Promise<void>): Promise<void> {
  const arena = await openArena()
  try {
    await work(arena)
  } finally {
    await arena.close()
  }
}
