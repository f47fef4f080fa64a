import { createHash } from "node:crypto"
import { statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"

/** The folder of the checkout, wherever the command is called from. */
export const repoRoot = resolve(import.meta.dirname, "../../../..")

/** Where secrets, logs, markers and (where possible) the database live: `OCOP_DATA_DIR` or `.ocop`. */
export function stateDir(env: NodeJS.ProcessEnv = process.env): string {
  return env.OCOP_DATA_DIR ? resolve(env.OCOP_DATA_DIR) : join(repoRoot, ".ocop")
}

/** Whether a user who owns none of these folders can walk to `path` (its last part need not exist). */
export function isReachableByOthers(path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const mode = statSync(folder, { throwIfNoEntry: false })?.mode
    if (mode !== undefined && (mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * Root cannot run Postgres, so under root it runs as a system user, who may not be able to enter
 * the checkout (a home of mode 0700). Then its files move to a folder of their own below /var/lib.
 */
export function reachablePath(wanted: string, isRoot = process.getuid?.() === 0): string {
  if (!isRoot || isReachableByOthers(wanted)) return wanted
  const key = createHash("sha256").update(wanted).digest("hex").slice(0, 10)
  return join("/var/lib/ocop", key)
}
