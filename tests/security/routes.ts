import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { repoRoot } from "@ocop/ops"

/** A route as its file says it: `POST`, `/store/web-orders/:code/cancel`. */
export type Route = {
  name: string
  method: string
  path: string
  /** Of the whole file, and of this method's handler alone. */
  source: string
  handler: string
}

const OURS = join(repoRoot, "backend", "src", "api")
const MEDUSA = join(repoRoot, "backend", "node_modules", "@medusajs", "medusa", "dist", "api")

const HANDLERS = {
  ts: /^export (?:async function|function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm,
  js: /^exports\.(GET|POST|PUT|PATCH|DELETE) = \1;$/gm,
}

function routesIn(root: string, folder: string, ext: "ts" | "js"): Route[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return files
    .filter(({ name }) => name === `route.${ext}`)
    .flatMap((entry) => {
      const path = `/${relative(root, entry.parentPath).replaceAll(/\[(\w+)\]/g, ":$1")}`
      const source = readFileSync(join(entry.parentPath, entry.name), "utf8")
      const found = [...source.matchAll(HANDLERS[ext])]
      if (found.length === 0) throw new Error(`${path}: its file exports no method`)
      return found.map(({ 1: method = "", index }, n) => ({
        name: `${method} ${path}`,
        method,
        path,
        source,
        handler: source.slice(index, found[n + 1]?.index),
      }))
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Every route of our own, of all branches. */
export const ourRoutes = (branch = ""): Route[] => routesIn(OURS, branch, "ts")

/** Every route that the installed Medusa brings to a branch. */
export const medusaRoutes = (branch: string): Route[] => routesIn(MEDUSA, branch, "js")

/** What all `middlewares.ts` of the branches say. */
export const middlewareSources = (): string[] =>
  readdirSync(OURS, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "middlewares.ts")
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
