// Renders the demo products' label art to WebP in the widths that screens ask for: <slug>-480.webp
// (bare) and <slug>-label-1000.webp (with plate), their smaller and larger ones, and
// art/manifest.json. Needs a Chromium, because only a browser sets the fonts.
// usage: tsx scripts/render.mjs <products.csv> [--only=<part of a slug>] [--cuts=<name>,…] [--out=<folder>]
import { execFile } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import sharp from "sharp"
import { drawLabel } from "../src/index.ts"
import { readProducts } from "./products.mjs"

const run = promisify(execFile)
const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium"
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
  "--allow-file-access-from-files",
  "--virtual-time-budget=4000",
]
const TILE = 1200
const COLUMNS = 3
const ROWS = 2
const CUTS = [
  { name: "320", px: 320, quality: 74, most: 9_500, hasPlate: false },
  { name: "480", px: 480, quality: 74, most: 18_000, hasPlate: false },
  { name: "720", px: 720, quality: 72, most: 30_000, hasPlate: false },
  { name: "label-720", px: 720, quality: 72, most: 34_000, hasPlate: true },
  { name: "label-1000", px: 1000, quality: 74, most: 60_000, hasPlate: true },
]

const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1]
const [list] = process.argv.slice(2).filter((word) => !word.startsWith("--"))
if (!list || !existsSync(list)) throw new Error("name the products.csv to render")
const out = option("out") ?? join(import.meta.dirname, "..", "art")
const only = option("only")
const named = option("cuts")?.split(",")
const cuts = CUTS.filter(({ name }) => !named || named.includes(name))

function fontFaces() {
  const face = (family, pkg, subset) =>
    `@font-face{font-family:"${family}";font-weight:200 800;src:url("file://${join(import.meta.dirname, "..", "node_modules/@fontsource-variable", pkg, "files", `${pkg}-${subset}-wght-normal.woff2`)}") format("woff2");${subset === "vietnamese" ? "unicode-range:U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB" : ""}}`
  return ["latin", "vietnamese"]
    .flatMap((subset) => [
      face("Bricolage Grotesque", "bricolage-grotesque", subset),
      face("Plus Jakarta Sans", "plus-jakarta-sans", subset),
    ])
    .join("")
}

async function screenshot(svgs, folder, name) {
  const html = join(folder, `${name}.html`)
  const png = join(folder, `${name}.png`)
  const style = `${fontFaces()}body{margin:0;display:grid;grid-template-columns:repeat(${COLUMNS},${TILE}px)}svg{display:block;width:${TILE}px;height:${TILE}px}`
  writeFileSync(
    html,
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${svgs.join("")}`,
  )
  await run(CHROMIUM, [
    ...FLAGS,
    `--window-size=${TILE * COLUMNS},${TILE * ROWS}`,
    `--screenshot=${png}`,
    `file://${html}`,
  ])
  return png
}

/** Encodes one tile at falling quality until it fits its budget. */
async function encode(png, index, cut, file) {
  const left = (index % COLUMNS) * TILE
  const top = Math.floor(index / COLUMNS) * TILE
  const tile = await sharp(png)
    .extract({ left, top, width: TILE, height: TILE })
    .resize(cut.px, cut.px, { kernel: "lanczos3" })
    .png({ compressionLevel: 0 })
    .toBuffer()
  for (let quality = cut.quality; quality >= 44; quality -= 6) {
    await sharp(tile).webp({ quality, effort: 6 }).toFile(file)
    if (statSync(file).size <= cut.most) return
  }
}

const products = readProducts(list).filter(({ slug }) => !only || slug.includes(only))
const folder = mkdtempSync(join(tmpdir(), "label-art-"))
mkdirSync(out, { recursive: true })
const perPage = COLUMNS * ROWS
let bytes = 0
for (const hasPlate of [false, true]) {
  const wanted = cuts.filter((cut) => cut.hasPlate === hasPlate)
  if (wanted.length === 0) continue
  for (let from = 0; from < products.length; from += perPage) {
    const page = products.slice(from, from + perPage)
    const svgs = page.map(({ plate, ...spec }) =>
      drawLabel(hasPlate ? { ...spec, plate } : { ...spec, hasGrain: false }),
    )
    const png = await screenshot(svgs, folder, `${hasPlate ? "plate" : "bare"}-${from}`)
    for (const [index, { slug }] of page.entries())
      for (const cut of wanted) {
        const file = join(out, `${slug}-${cut.name}.webp`)
        await encode(png, index, cut, file)
        bytes += statSync(file).size
        if (statSync(file).size > cut.most)
          console.warn(`over budget: ${file} ${statSync(file).size}`)
      }
    rmSync(png)
  }
}
rmSync(folder, { recursive: true })

const manifest = join(out, "manifest.json")
const known = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : {}
const entries = products.map(({ slug, motif }) => [
  slug,
  { motif, bare: `${slug}-480.webp`, label: `${slug}-label-1000.webp` },
])
const merged = Object.entries({ ...(only ? known : {}), ...Object.fromEntries(entries) })
writeFileSync(
  manifest,
  `${JSON.stringify(Object.fromEntries(merged.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`,
)
console.log(
  `${products.length} products, ${cuts.length * products.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
)
