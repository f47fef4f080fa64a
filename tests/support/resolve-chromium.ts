import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { repoRoot } from "@ocop/ops"
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

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

function args(): string[] {
  // The sandbox cannot work as root nor in most CI containers; on a developer's machine it stays on.
  const cannotSandbox = process.getuid?.() === 0 || process.env.CI === "true"
  return cannotSandbox ? ["--no-sandbox", ...QUIET] : QUIET
}

async function shippedByNpm(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No Chromium found: run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.",
    )
  }
  // It unpacks into the temporary folder under a fixed name: keep that inside the checkout.
  const cache = join(repoRoot, ".ocop", "chromium")
  mkdirSync(cache, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = cache
  try {
    const { default: shipped } = await import("@sparticuz/chromium")
    const executablePath = await shipped.executablePath()
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
  if (given) return { executablePath: given, args: args(), source: "CHROMIUM_PATH" }
  const own = chromium.executablePath()
  if (existsSync(own)) return { executablePath: own, args: args(), source: "playwright" }
  const system = SYSTEM.find((path) => existsSync(path))
  if (system) return { executablePath: system, args: args(), source: "system" }
  return shippedByNpm()
}
