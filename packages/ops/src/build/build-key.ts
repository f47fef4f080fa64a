import { repoRoot } from "../lib/paths.js"
import { hashTree } from "../lib/tree-hash.js"
import type { Buildable } from "./workspace.js"

function isNoInput(name: string): boolean {
  return /\.test\.tsx?$|\.md$|\.log$|\.tsbuildinfo$|^next-env\.d\.ts$|^test-results$|^\.env/.test(
    name,
  )
}

/**
 * What a build result depends on, as one hash: the package's own files, the lock file, the base
 * configuration, Node's major version, and the keys of the packages it is built from.
 */
export function buildKey(item: Buildable, keysOfDependencies: string[]): string {
  const node = process.versions.node.split(".")[0] ?? ""
  return hashTree(
    repoRoot,
    [item.folder, "pnpm-lock.yaml", "tsconfig.base.json"],
    [item.script, node, ...keysOfDependencies],
    isNoInput,
  )
}
