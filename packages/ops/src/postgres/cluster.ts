import { spawn } from "node:child_process"
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { userInfo } from "node:os"
import { basename, dirname, join } from "node:path"
import { Failure } from "../lib/failure.js"
import type { Binaries } from "./binaries.js"
import type { Account } from "./system-user.js"

/** The major version whose data folders we read and write. */
export const POSTGRES_MAJOR = "17"

type ClusterOptions = {
  dataDir: string
  password: string
  binaries: Binaries
  account: Account | undefined
}

/** Says in one sentence why an existing data folder cannot be used; undefined when it can. */
export function whyUnusable(dataDir: string, account: Account | undefined): string | undefined {
  if (!existsSync(dataDir)) return undefined
  const owner = statSync(dataDir).uid
  const expected = account?.uid ?? process.getuid?.() ?? owner
  if (owner !== expected) {
    const who = account ? "postgres" : userInfo().username
    return `The data folder ${dataDir} belongs to another user (id ${owner}), not to ${who} (id ${expected}): run as that user, or set OCOP_DATA_DIR to another folder.`
  }
  const versionFile = join(dataDir, "PG_VERSION")
  if (!existsSync(versionFile)) {
    return `The data folder ${dataDir} holds no Postgres database: remove it, or set OCOP_DATA_DIR to another folder.`
  }
  const version = readFileSync(versionFile, "utf8").trim()
  if (version !== POSTGRES_MAJOR) {
    return `The data folder ${dataDir} was made by Postgres ${version}, and this is Postgres ${POSTGRES_MAJOR}: back it up with the old version and restore it here, or set OCOP_DATA_DIR to another folder.`
  }
  return undefined
}

function locale(): string[] {
  // macOS has no C.UTF-8 before 15; the collation stays bytewise, only the letters' case is its own.
  return process.platform === "darwin"
    ? ["--locale=en_US.UTF-8", "--lc-collate=C"]
    : ["--locale=C.UTF-8"]
}

function runInitdb(draft: string, passwordFile: string, options: ClusterOptions): Promise<void> {
  const args = [
    `--pgdata=${draft}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--data-checksums",
    ...locale(),
  ]
  return new Promise((done, fail) => {
    const child = spawn(options.binaries.initdb, args, {
      ...options.account,
      cwd: dirname(draft),
      stdio: ["ignore", "ignore", "pipe"],
    })
    let errors = ""
    child.stderr.on("data", (chunk) => {
      errors += chunk
    })
    child.once("error", fail)
    child.once("close", (code) => {
      if (code === 0) return done()
      const reason = errors.trim().split("\n").at(-1) ?? `exit code ${code}`
      fail(
        new Failure(
          /No space left/.test(errors)
            ? `The disk that holds ${options.dataDir} is full: free some space and start again.`
            : `Postgres could not make its data folder ${options.dataDir}: ${reason}.`,
        ),
      )
    })
  })
}

/**
 * Makes the data folder when there is none. It is made beside and renamed when whole, so a start
 * that was cut short leaves nothing that a later one could take for a database.
 */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { dataDir, account } = options
  const problem = whyUnusable(dataDir, account)
  if (problem) throw new Failure(problem)
  if (existsSync(dataDir)) return
  const parent = dirname(dataDir)
  mkdirSync(parent, { recursive: true })
  const workshop = join(parent, `.${basename(dataDir)}-${process.pid}`)
  const draft = join(workshop, "data")
  const passwordFile = join(workshop, "password")
  rmSync(workshop, { recursive: true, force: true })
  mkdirSync(workshop, { mode: 0o700 })
  try {
    writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 })
    if (account) {
      chownSync(workshop, account.uid, account.gid)
      chownSync(passwordFile, account.uid, account.gid)
    }
    await runInitdb(draft, passwordFile, options)
    renameSync(draft, dataDir)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}
