import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { repoRoot } from "../lib/paths.js"
import { type Outcome, single, sum } from "./outcome.js"

type Budget = {
  what: string
  /** Files counted, as sizes after gzip in bytes; none when the app is not built. */
  files: () => string[]
  kilobytes: number
}

function below(folder: string, pattern: RegExp): string[] {
  const path = join(repoRoot, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => pattern.test(file))
    .map((file) => join(path, file))
}

/** The scripts that the prerendered home page itself asks for. */
function homeScripts(): string[] {
  const next = join(repoRoot, "storefront", ".next")
  const page = ["vi.html", "index.html"]
    .map((name) => join(next, "server", "app", name))
    .find((file) => existsSync(file))
  if (!page) return []
  const html = readFileSync(page, "utf8")
  const scripts = [...html.matchAll(/<script[^>]+src="\/_next\/([^"?]+\.js)[^"]*"([^>]*)>/g)]
  return scripts
    .filter(([tag]) => !/noModule/i.test(tag))
    .map(([, path]) => join(next, path ?? ""))
    .filter((file) => existsSync(file))
}

/** Bytes, never time: what a phone on a slow network has to load before the first screen works. */
const BUDGETS: Budget[] = [
  { what: "storefront, scripts of the home page", files: homeScripts, kilobytes: 180 },
  { what: "till, all scripts", files: () => below("pos/dist/assets", /\.js$/), kilobytes: 260 },
  { what: "till, styles", files: () => below("pos/dist/assets", /\.css$/), kilobytes: 30 },
]

/** Each budget whose app is built counts as one check. */
export async function checkBudgets(): Promise<Outcome> {
  const outcomes = BUDGETS.flatMap((budget) => {
    const files = budget.files()
    if (files.length === 0) return []
    const bytes = files.reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0)
    const used = bytes / 1000
    return single(
      used <= budget.kilobytes,
      `${budget.what}: ${used.toFixed(0)} kB gzipped, ${budget.kilobytes} kB allowed`,
    )
  })
  return sum(outcomes)
}
