import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"
import pg from "pg"
import { Failure } from "../lib/failure.js"
import { reachablePath } from "../lib/paths.js"
import { isPortFree } from "../lib/ports.js"
import { type Binaries, postgresBinaries } from "./binaries.js"
import { ensureCluster } from "./cluster.js"
import { clearOrphan } from "./postmaster-file.js"
import { type Account, postgresAccount } from "./system-user.js"
import { type Answer, untilAccepting } from "./until-accepting.js"
import { whyNotStarted } from "./why-not-started.js"

export type PostgresOptions = {
  /** The cluster's folder; made when missing. Under root it may move, see `reachablePath`. */
  dataDir: string
  port: number
  /** Password of the superuser `postgres`; only used when the cluster is made. */
  password: string
  logFile: string
  /** False switches fsync off: for throw-away test databases only. Default true. */
  durable?: boolean
  /** Further server settings, `name: value`. */
  settings?: Record<string, string>
}

export type PostgresServer = {
  pid: number
  port: number
  dataDir: string
  /** Connection string of the superuser for one database. */
  url: (database?: string) => string
  /** Ends the server cleanly (fast shutdown). Safe to call twice. */
  stop: () => Promise<void>
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<number | null>
}

/** Small on purpose: the whole shop, Postgres included, is to fit into 1.6 GB. */
const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_connections: "100",
  max_wal_size: "1GB",
  wal_compression: "on",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  shared_preload_libraries: "",
}
const FAST_AND_LOOSE = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

function spawnPostmaster(
  options: PostgresOptions,
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
): ChildProcess {
  const settings = {
    ...SETTINGS,
    ...(options.durable === false ? FAST_AND_LOOSE : {}),
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  // A file, not a pipe: a postmaster that outlives a killed launcher must still be able to log.
  const log = openSync(options.logFile, "a")
  try {
    return spawn(binaries.postgres, ["-D", dataDir, "-p", String(options.port), ...flags], {
      ...account,
      cwd: dataDir,
      // Its own process group: Ctrl-C reaches the launcher alone, which stops things in order.
      detached: true,
      stdio: ["ignore", log, log],
    })
  } finally {
    closeSync(log)
  }
}

async function answers(url: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.end()
    return "yes"
  } catch (error) {
    const { code } = error as { code?: string }
    // 28P01: the server is up, but the password kept beside it is not the cluster's.
    if (code === "28P01") return "refused"
    // 57P03: it reads its write-ahead log after a crash.
    return code === "57P03" ? "recovering" : "not yet"
  }
}

function logSince(file: string, offset: number): string {
  return readFileSync(file).subarray(offset).toString("utf8")
}

async function tryStart(
  options: PostgresOptions,
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<{ server: PostgresServer } | { log: string }> {
  const offset = statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0
  const child = spawnPostmaster(options, dataDir, binaries, account)
  let ended = false
  const exited = new Promise<number | null>((done) => {
    child.once("error", () => done(null))
    child.once("exit", (code) => done(code))
  })
  exited.then(() => {
    ended = true
  })
  const url = (database = "postgres") =>
    `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${encodeURIComponent(database)}`
  const stop = async () => {
    if (ended) return
    child.kill("SIGINT")
    const forced = setTimeout(() => child.kill("SIGQUIT"), 20_000)
    await exited
    clearTimeout(forced)
  }
  const outcome = await untilAccepting({ ask: () => answers(url()), exited })
  if (outcome === "yes") {
    return { server: { pid: child.pid ?? 0, port: options.port, dataDir, url, stop, exited } }
  }
  await stop()
  if (outcome === "refused") {
    throw new Failure(
      `The database in ${dataDir} does not accept the password in the secrets file beside it: restore that file, or set OCOP_DATA_DIR to another folder.`,
    )
  }
  return { log: logSince(options.logFile, offset) }
}

/**
 * Starts the packaged Postgres on 127.0.0.1 and resolves when it accepts connections. Makes the
 * cluster when there is none, and repairs what a killed launcher or a killed Postgres left behind.
 * Throws a `Failure` with one sentence for everything a person can put right.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const account = postgresAccount()
  const dataDir = reachablePath(options.dataDir)
  const binaries = postgresBinaries(account)
  mkdirSync(dirname(options.logFile), { recursive: true })
  await ensureCluster({ dataDir, password: options.password, binaries, account })
  await clearOrphan(dataDir)
  if (!(await isPortFree(options.port))) {
    throw new Failure(
      `Port ${options.port} for Postgres is taken by another program: set PORT_POSTGRES to a free one.`,
    )
  }
  const end = Date.now() + 15_000
  for (;;) {
    const result = await tryStart(options, dataDir, binaries, account)
    if ("server" in result) return result.server
    // After a killed postmaster its last sessions need a moment to notice and let go of the memory.
    const waiting = /pre-existing shared memory block|is still in use/.test(result.log)
    if (!waiting || Date.now() > end)
      throw new Failure(whyNotStarted(result.log, { ...options, dataDir }))
    await new Promise((done) => setTimeout(done, 300))
  }
}

/** Runs `work` against a Postgres of its own and stops it afterwards, whatever happened. */
export async function withPostgres<T>(
  options: PostgresOptions,
  work: (server: PostgresServer) => Promise<T>,
): Promise<T> {
  const server = await startPostgres(options)
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}
