import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { join } from "node:path"
import { commandLine, isAlive, waitForExit, workingFolder } from "../lib/process-identity.js"

/** What `postmaster.pid` says: line 1 the process, line 4 the port (PostgreSQL, pidfile.h). */
export type Postmaster = { pid: number; port: number }

export function readPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, "postmaster.pid")
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, "utf8").split("\n")
  const pid = Number.parseInt(lines[0] ?? "", 10)
  return Number.isInteger(pid) && pid > 1
    ? { pid, port: Number.parseInt(lines[3] ?? "0", 10) }
    : undefined
}

/** Whether process `pid` is the postmaster of exactly this folder, and not a stranger with a reused id. */
export function isPostmasterOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false
  const folder = workingFolder(pid)
  if (folder !== undefined) return folder === realpathSync(dataDir)
  const command = commandLine(pid)
  return /postgres/.test(command) && command.includes(dataDir)
}

/**
 * Clears the way for a new postmaster. A live one that lost its launcher is ended cleanly; a pid
 * file whose process is gone, or whose id now belongs to someone else, is removed.
 */
export async function clearOrphan(dataDir: string): Promise<"none" | "stale" | "stopped"> {
  const found = readPostmaster(dataDir)
  if (!found) return "none"
  if (!isPostmasterOf(found.pid, dataDir)) {
    rmSync(join(dataDir, "postmaster.pid"), { force: true })
    return "stale"
  }
  // SIGINT is Postgres's "fast" shutdown, SIGQUIT its "immediate" one (crash recovery follows).
  process.kill(found.pid, "SIGINT")
  if (await waitForExit(found.pid, 15_000)) return "stopped"
  process.kill(found.pid, "SIGQUIT")
  await waitForExit(found.pid, 5_000)
  return "stopped"
}
