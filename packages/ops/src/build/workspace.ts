import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { repoRoot } from "../lib/paths.js"

type Manifest = {
  name?: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

export type WorkspaceScript = {
  name: string
  /** Relative to the checkout. */
  folder: string
  script: string
  /** Names of the workspace packages among its dependencies. */
  dependsOn: string[]
}

/** The workspace packages that have a script of this name, in no particular order. */
export function workspaceScripts(wanted: RegExp): WorkspaceScript[] {
  const packages = readdirSync(join(repoRoot, "packages")).map((name) => `packages/${name}`)
  return ["backend", "storefront", "pos", "tests", ...packages].flatMap((folder) => {
    const file = join(repoRoot, folder, "package.json")
    if (!existsSync(file)) return []
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    const dependsOn = Object.keys(all).filter((name) => all[name]?.startsWith("workspace:"))
    return Object.entries(manifest.scripts ?? {})
      .filter(([name]) => wanted.test(name))
      .map(([, script]) => ({ name: manifest.name ?? folder, folder, script, dependsOn }))
  })
}
