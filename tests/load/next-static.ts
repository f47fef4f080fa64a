import { spawn } from "node:child_process"
import { cpSync, existsSync, mkdirSync, openSync } from "node:fs"
import { createRequire } from "node:module"
import { join, relative } from "node:path"
import { repoRoot, type Service, startService, storefrontSpec, waitForHealth } from "@ocop/ops"

// Inside the storefront, so that the same Next is found as any project finds it.
const FOLDER = join(repoRoot, "storefront", ".next", "next-static")
const STANDALONE = join(FOLDER, ".next", "standalone")

async function build(logFile: string): Promise<void> {
  cpSync(join(import.meta.dirname, "next-static"), FOLDER, { recursive: true, force: true })
  const next = createRequire(join(repoRoot, "storefront", "package.json"))
  const log = openSync(logFile, "a")
  const child = spawn(process.execPath, [next.resolve("next/dist/bin/next"), "build"], {
    cwd: FOLDER,
    stdio: ["ignore", log, log],
    env: { ...process.env, NEXT_STATIC_ROOT: repoRoot, NEXT_TELEMETRY_DISABLED: "1" },
  })
  const code = await new Promise<number | null>((done) => child.once("exit", done))
  if (code !== 0) throw new Error(`next-static: the build ended with ${code} (${logFile})`)
  const server = join(STANDALONE, relative(repoRoot, FOLDER))
  cpSync(join(FOLDER, ".next", "static"), join(server, ".next", "static"), { recursive: true })
}

/** One bare static page of the same Next, as its own standalone server. */
export async function startNextStatic(port: number, logs: string): Promise<Service> {
  mkdirSync(logs, { recursive: true })
  const logFile = join(logs, "next-static.log")
  const folder = join(STANDALONE, relative(repoRoot, FOLDER))
  if (!existsSync(join(folder, "server.js"))) await build(logFile)
  const entry = "server.js"
  const spec = storefrontSpec({ folder, entry, backendUrl: "", publishableKey: "", port, logFile })
  const service = startService({ ...spec, name: "next-static", healthPath: "/" })
  const health = await waitForHealth(service)
  if (health.ok) return service
  await service.kill()
  throw new Error(health.reason)
}
