// First-load JavaScript of each page, gzip, from the manifests of the build: what every page needs
// (rootMainFiles) and what the page's own client parts are in (entryJSFiles). Old browsers' polyfills
// carry `nomodule` and are not counted. Fails when a page is over its budget.
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

const KB = 1024
const BUDGETS = [
  { pages: /^\/\[locale\]\/\(checkout\)\//, kilobytes: 185 },
  { pages: /^\/\[locale\]\/\(producer\)\//, kilobytes: 200 },
  { pages: /^\/\[locale\]\//, kilobytes: 160 },
]

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", ".next")
const require = createRequire(import.meta.url)
const { rootMainFiles } = JSON.parse(readFileSync(path.join(root, "build-manifest.json"), "utf8"))
const MANIFEST = "page_client-reference-manifest.js"
const manifests = readdirSync(path.join(root, "server/app"), { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(MANIFEST))

const sizes = new Map()
function gzipOf(file) {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const size = gzipSync(readFileSync(path.join(root, file)), { level: 9 }).length
  sizes.set(file, size)
  return size
}

function filesOf(manifest) {
  globalThis.__RSC_MANIFEST = {}
  require(path.join(root, "server/app", manifest))
  const [{ entryJSFiles }] = Object.values(globalThis.__RSC_MANIFEST)
  return [...new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])]
}

const rows = manifests.map((manifest) => {
  const page = `/${manifest.split(path.sep).join("/").slice(0, -MANIFEST.length)}`
  const bytes = filesOf(manifest).reduce((sum, file) => sum + gzipOf(file), 0)
  const budget = BUDGETS.find((one) => one.pages.test(page))?.kilobytes
  return { page, bytes, budget }
})

const json = process.argv.includes("--json")
let over = 0
for (const { page, bytes, budget } of rows.sort((a, b) => b.bytes - a.bytes)) {
  if (budget === undefined) continue
  const isOver = bytes > budget * KB
  if (isOver) over += 1
  if (json) console.log(JSON.stringify({ page, bytes, budget: budget * KB, ok: !isOver }))
  else
    console.log(
      `${(bytes / KB).toFixed(1).padStart(6)} / ${budget} kB  ${isOver ? "OVER" : "ok  "}  ${page}`,
    )
}
process.exit(over > 0 ? 1 : 0)
