import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { repoRoot } from "../lib/paths.js"

export type Buildable = {
  name: string
  /** Folder relative to the checkout. */
  folder: string
  script: string
  /** Names of the workspace packages it is built from. */
  dependsOn: string[]
}

type Manifest = {
  name?: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

function manifestFolders(): string[] {
  const packages = readdirSync(join(repoRoot, "packages")).map((name) => `packages/${name}`)
  return ["backend", "storefront", "pos", ...packages].filter((folder) =>
    existsSync(join(repoRoot, folder, "package.json")),
  )
}

/** Every workspace package that has a build, in no particular order. */
export function buildablePackages(): Buildable[] {
  const found = manifestFolders().flatMap((folder) => {
    const text = readFileSync(join(repoRoot, folder, "package.json"), "utf8")
    const manifest = JSON.parse(text) as Manifest
    const script = manifest.scripts?.build
    if (!script || !manifest.name) return []
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    const dependsOn = Object.keys(all).filter((name) => all[name]?.startsWith("workspace:"))
    return [{ name: manifest.name, folder, script, dependsOn }]
  })
  const names = new Set(found.map((item) => item.name))
  return found.map((item) => ({
    ...item,
    dependsOn: item.dependsOn.filter((name) => names.has(name)),
  }))
}
