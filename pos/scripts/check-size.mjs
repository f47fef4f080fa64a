// Fails when what the sale screen must load is heavier than its budget. Run after `vite build`.
// usage: node scripts/check-size.mjs   Prints one line a file and the sum, gzip bytes.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"

/** Gzip bytes of script and style on the sale route. */
export const BUDGET = 200_000

const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "dist")

/** Files that the page itself asks for: the sale route has no other entry. */
function entryFiles(html) {
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map((m) => m[1] ?? "")
}

/** Scripts that an entry imports at once, not on demand. */
function staticImports(file) {
  const text = readFileSync(join(dist, file), "utf8")
  return [...text.matchAll(/(?:import|export)[^;"'()]*?from\s*["']\.\/([^"']+\.js)["']/g)].map(
    (m) => `/assets/${m[1]}`,
  )
}

/** The sizes of the sale route: `{files: [{file, gzip}], total}`. */
export function saleRouteSize() {
  const html = readFileSync(join(dist, "index.html"), "utf8")
  const files = new Set(entryFiles(html))
  for (const file of files) {
    if (file.endsWith(".js")) for (const next of staticImports(file)) files.add(next)
  }
  const sized = [...files].map((file) => ({
    file,
    gzip: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }))
  return { files: sized, total: sized.reduce((sum, { gzip }) => sum + gzip, 0) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (!existsSync(join(dist, "index.html")) || readdirSync(dist).length === 0) {
    console.error("the till is not built: run `vite build` in pos first")
    process.exit(1)
  }
  const { files, total } = saleRouteSize()
  for (const { file, gzip } of files) console.log(`${String(gzip).padStart(8)}  ${file}`)
  console.log(`${String(total).padStart(8)}  sale route, gzip; budget ${BUDGET}`)
  if (total > BUDGET) {
    console.error(`the sale route is ${total - BUDGET} bytes over its budget`)
    process.exit(1)
  }
}
