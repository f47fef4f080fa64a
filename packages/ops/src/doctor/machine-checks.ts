import { existsSync, statfsSync } from "node:fs"
import { createRequire } from "node:module"
import { totalmem } from "node:os"
import { join } from "node:path"
import { reachablePath, repoRoot } from "../lib/paths.js"
import { isPortFree } from "../lib/ports.js"
import { postgresBinaries } from "../postgres/binaries.js"
import { whyUnusable } from "../postgres/cluster.js"
import { postgresAccount } from "../postgres/system-user.js"
import { requireWritable } from "../stack/preflight.js"
import type { Settings } from "../stack/settings.js"
import { isProgram, systemBrowser } from "../testing/system-browser.js"
import { type Finding, ok, warning, wrong } from "./finding.js"

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Node's version; the entry script has already refused one that is too old. */
export function checkNode(): Finding {
  const { node } = process.versions
  return node.startsWith("24.")
    ? ok("Node", node)
    : warning("Node", `${node} works; production is meant for Node 24.`)
}

export function checkDisk(settings: Settings): Finding[] {
  try {
    requireWritable(settings.folder)
  } catch (error) {
    return [wrong("data folder", reason(error))]
  }
  const { bavail, bsize } = statfsSync(settings.folder)
  const free = (bavail * bsize) / 1e9
  const memory = totalmem() / 1e9
  const space = `${free.toFixed(1)} GB free at ${settings.folder}`
  return [
    free > 2 ? ok("disk", space) : wrong("disk", `${space}: less than 2 GB, free some space.`),
    memory > 1.9
      ? ok("memory", `${memory.toFixed(1)} GB`)
      : warning("memory", `${memory.toFixed(1)} GB; the shop needs about 1.6 GB.`),
  ]
}

/** Owner and version of the data folder, and whether the packaged Postgres runs on this system. */
export function checkCluster(settings: Settings, running: boolean): Finding[] {
  if (settings.databaseUrl) return [ok("Postgres files", "not used: DATABASE_URL is set")]
  try {
    const account = postgresAccount()
    const dataDir = reachablePath(join(settings.folder, "pg"))
    postgresBinaries(account)
    const problem = whyUnusable(dataDir, account)
    if (problem) return [wrong("Postgres files", problem)]
    if (existsSync(dataDir)) return [ok("Postgres files", dataDir)]
    if (running) return [ok("Postgres files", "not used: the running shop has another Postgres")]
    return [warning("Postgres files", "there is no database yet: the first start makes it.")]
  } catch (error) {
    return [wrong("Postgres files", reason(error))]
  }
}

/** Ports while the shop does not run. */
export async function checkPorts(settings: Settings): Promise<Finding[]> {
  const { backend, storefront, pos } = settings.ports
  const wanted = { PORT_BACKEND: backend, PORT_STOREFRONT: storefront, PORT_POS: pos }
  const findings: Finding[] = []
  for (const [variable, port] of Object.entries(wanted)) {
    const free = await isPortFree(port)
    findings.push(
      free
        ? ok(`port ${port}`, "free")
        : wrong(`port ${port}`, `taken by another program: end it, or set ${variable}.`),
    )
  }
  return findings
}

export function checkBuilds(): Finding[] {
  const built: [string, string][] = [
    ["backend", "backend/.medusa/server/medusa-config.js"],
    ["office screens", "backend/.medusa/server/public/admin/index.html"],
    ["storefront", "storefront/.next/standalone/storefront/server.js"],
    ["till", "pos/dist/index.html"],
  ]
  return built.map(([what, file]) =>
    existsSync(join(repoRoot, file))
      ? ok(what, "built")
      : warning(what, "not built: `start` builds it, or run `npx -y pnpm@12.21.0 build`."),
  )
}

/** A Chromium for the end-to-end tests, in the order in which these look for one. */
export function checkChromium(): Finding {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    return isProgram(given)
      ? ok("Chromium for tests", given)
      : wrong("Chromium for tests", `CHROMIUM_PATH is ${given}, where there is none.`)
  }
  const found = systemBrowser()
  if (found) return ok("Chromium for tests", found)
  try {
    createRequire(join(repoRoot, "tests", "package.json")).resolve("@sparticuz/chromium")
    return ok("Chromium for tests", "the one that comes with npm")
  } catch {
    return warning("Chromium for tests", "none found: run `npx playwright install chromium`.")
  }
}
