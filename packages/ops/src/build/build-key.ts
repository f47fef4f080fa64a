import { execFileSync } from "node:child_process"
import { repoRoot } from "../lib/paths.js"
import { hashTree } from "../lib/tree-hash.js"
import type { Buildable } from "./buildables.js"

function isNoInput(name: string): boolean {
  return /\.test\.tsx?$|\.md$|\.log$|\.tsbuildinfo$|^next-env\.d\.ts$|^\.env/.test(name)
}

/** The files that git knows or would add: what a build itself makes is ignored there. */
function sourceFiles(inputs: string[]): string[] {
  try {
    const list = execFileSync(
      "git",
      ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...inputs],
      { cwd: repoRoot, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    )
    const files = list.split("\0").filter((file) => file !== "" && !isNoInput(file))
    return files.length > 0 ? [...new Set(files)].sort() : inputs
  } catch {
    // No git, or a copy that is no checkout: everything that is there.
    return inputs
  }
}

/**
 * What a build result depends on, as one hash: its own files, the lock file, the base configuration,
 * Node's major version, and the keys of what it is built from.
 */
export function buildKey(item: Buildable, keysOfDependencies: string[]): string {
  const node = process.versions.node.split(".")[0] ?? ""
  const files = sourceFiles(item.inputs).filter(
    (file) => !item.except.some((folder) => file.startsWith(`${folder}/`)),
  )
  return hashTree(
    repoRoot,
    [...files, "pnpm-lock.yaml", "tsconfig.base.json"],
    [item.script, node, ...keysOfDependencies],
    isNoInput,
  )
}
