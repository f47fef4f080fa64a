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

type Script = { name: string; folder: string; script: string; manifest: Manifest }

function withScript(wanted: "build" | "typecheck"): Script[] {
  const packages = readdirSync(join(repoRoot, "packages")).map((name) => `packages/${name}`)
  return ["backend", "storefront", "pos", "tests", ...packages].flatMap((folder) => {
    const file = join(repoRoot, folder, "package.json")
    if (!existsSync(file)) return []
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest
    const script = manifest.scripts?.[wanted]
    return script && manifest.name ? [{ name: manifest.name, folder, script, manifest }] : []
  })
}

/** Every workspace package that has a build, in no particular order. */
export function buildablePackages(): Buildable[] {
  const found = withScript("build")
  const names = new Set(found.map((item) => item.name))
  return found.map(({ name, folder, script, manifest }) => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    const ours = Object.keys(all).filter((other) => all[other]?.startsWith("workspace:"))
    return { name, folder, script, dependsOn: ours.filter((other) => names.has(other)) }
  })
}

/** Every workspace package that checks its types. */
export function typecheckedPackages(): { name: string; folder: string; script: string }[] {
  return withScript("typecheck")
}
