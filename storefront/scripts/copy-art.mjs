// Label art ships with its package; the storefront serves it from /art.
import { cp, mkdir, readdir } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..")
const from = path.join(root, "node_modules/@ocop/label-art/art")
const to = path.join(root, "public/art")

await mkdir(to, { recursive: true })
const files = await readdir(from).catch(() => [])
const pictures = files.filter((file) => /\.(webp|avif|json)$/.test(file))
await Promise.all(pictures.map((file) => cp(path.join(from, file), path.join(to, file))))
console.log(`label art: ${pictures.length} files`)
