import { createHash } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"

const NEVER = new Set(["node_modules", "dist", ".next", ".medusa", ".turbo", "coverage", ".git"])

function* filesBelow(path: string, skip: (name: string) => boolean): Generator<string> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isFile()) {
    yield path
    return
  }
  const names = readdirSync(path).sort()
  for (const name of names) {
    if (!NEVER.has(name) && !skip(name)) yield* filesBelow(join(path, name), skip)
  }
}

/**
 * A hash of the names and contents of the files below `paths` (relative to `root`; missing ones
 * count as empty). Build results and installed packages never count. `extra` is mixed in.
 */
export function hashTree(
  root: string,
  paths: string[],
  extra: string[] = [],
  skip: (name: string) => boolean = () => false,
): string {
  const hash = createHash("sha256")
  for (const text of extra) hash.update(`${text}\0`)
  for (const path of paths) {
    for (const file of filesBelow(join(root, path), skip)) {
      hash.update(`${relative(root, file)}\0`)
      hash.update(createHash("sha256").update(readFileSync(file)).digest())
    }
  }
  return hash.digest("hex").slice(0, 24)
}
