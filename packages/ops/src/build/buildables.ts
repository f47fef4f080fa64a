import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import { dirname, join } from "node:path"
import { repoRoot } from "../lib/paths.js"
import { workspaceScripts } from "./workspace.js"

export type Buildable = {
  /** What a person calls it, e.g. `backend`. */
  label: string
  folder: string
  script: string
  env: NodeJS.ProcessEnv
  /** Files and folders, relative to the checkout, whose content decides the result. */
  inputs: string[]
  /** Parts of the inputs that do not. */
  except: string[]
  /** A file or folder that only a finished build leaves. */
  proof: string
  /** Labels of what it is built from: built before, and its content decides the result too. */
  dependsOn: string[]
  /** Label of what must only be built before. */
  after?: string
  /** Puts the result in its place. */
  finish?: () => void
}

const medusa = join(repoRoot, "backend", ".medusa")

/** The server looks for the office's screens in its own folder, which each build of it empties. */
function linkAdmin(): void {
  const place = join(medusa, "server", "public", "admin")
  if (!existsSync(join(medusa, "server")) || !existsSync(join(medusa, "admin"))) return
  mkdirSync(dirname(place), { recursive: true })
  rmSync(place, { recursive: true, force: true })
  symlinkSync("../../admin", place)
}

/**
 * Medusa's build is two: the server, which everything waits for, takes seconds; the office's screens
 * take most of a minute and change seldom.
 */
function backendParts(whole: Buildable): Buildable[] {
  const server: Buildable = {
    ...whole,
    env: { OCOP_ADMIN: "off" },
    except: ["backend/src/admin"],
    proof: "backend/.medusa/server/medusa-config.js",
    finish: linkAdmin,
  }
  const admin: Buildable = {
    ...whole,
    label: "backend admin",
    script: `${whole.script} --admin-only`,
    inputs: ["backend/src/admin", "backend/package.json", "backend/medusa-config.ts"],
    proof: "backend/.medusa/admin/index.html",
    // Both write Medusa's generated types: one after the other.
    after: whole.label,
    finish: linkAdmin,
  }
  return [server, admin]
}

const PROOF: Record<string, string> = {
  storefront: "storefront/.next/standalone/storefront/server/serve.mjs",
  pos: "pos/dist/index.html",
}

/** Everything that is built, in no particular order. */
export function buildables(): Buildable[] {
  const found = workspaceScripts(/^build$/)
  const labels = new Map(found.map((item) => [item.name, item.folder]))
  return found.flatMap(({ folder, script, dependsOn }) => {
    const item: Buildable = {
      label: folder,
      folder,
      script,
      env: {},
      inputs: [folder],
      except: [],
      proof: PROOF[folder] ?? `${folder}/dist`,
      dependsOn: dependsOn.flatMap((name) => labels.get(name) ?? []),
    }
    return folder === "backend" ? backendParts(item) : [item]
  })
}
