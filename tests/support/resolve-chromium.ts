import { spawnSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { isProgram, repoRoot, systemBrowser } from "@ocop/ops"
import { chromium } from "@playwright/test"

export type Browser = { executablePath: string; args: string[]; source: string }

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

const ADVICE = "run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH."

function args(): string[] {
  // The sandbox cannot work as root nor in most CI containers; on a developer's machine it stays on.
  const cannotSandbox = process.getuid?.() === 0 || process.env.CI === "true"
  return cannotSandbox ? ["--no-sandbox", ...QUIET] : QUIET
}

/** It brings no libraries: where the system lacks them, say which instead of failing every test. */
function requireRunning(path: string): void {
  const { status, stderr, error } = spawnSync(path, ["--version"], { encoding: "utf8" })
  if (status === 0) return
  const why = error?.message ?? stderr.trim().split("\n").at(-1) ?? `it ended with ${status}`
  throw new Error(`The Chromium that comes with npm does not run here (${why}): ${ADVICE}`)
}

async function shippedByNpm(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`No Chromium found: ${ADVICE}`)
  }
  // It unpacks into the temporary folder under a fixed name: keep that inside the checkout.
  const cache = join(repoRoot, ".ocop", "chromium")
  mkdirSync(cache, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = cache
  try {
    const { default: shipped } = await import("@sparticuz/chromium")
    const executablePath = await shipped.executablePath()
    requireRunning(executablePath)
    return {
      executablePath,
      args: [...args(), "--use-gl=angle", "--use-angle=swiftshader"],
      source: "@sparticuz/chromium",
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/**
 * Finds a Chromium to test with: `CHROMIUM_PATH`, Playwright's own download, the system's, and at
 * last the one that comes with npm (Linux x64).
 */
export async function resolveChromium(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!isProgram(given)) throw new Error(`CHROMIUM_PATH is ${given}, where no program is.`)
    return { executablePath: given, args: args(), source: "CHROMIUM_PATH" }
  }
  const own = chromium.executablePath()
  if (isProgram(own)) return { executablePath: own, args: args(), source: "playwright" }
  const system = systemBrowser()
  if (system) return { executablePath: system, args: args(), source: "system" }
  return shippedByNpm()
}
