// Label art ships with its package; the storefront serves it from /art.
// Pictures with their label also go out as JPEG: link previews and other shops' catalogues do not all read WebP.
import { cp, mkdir, readdir, stat } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import sharp from "sharp"

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..")
const from = path.join(root, "node_modules/@ocop/label-art/art")
const to = path.join(root, "public/art")

await mkdir(to, { recursive: true })
const files = await readdir(from).catch(() => [])
const pictures = files.filter((file) => /\.(webp|avif|json)$/.test(file))
await Promise.all(pictures.map((file) => cp(path.join(from, file), path.join(to, file))))
const isNewer = async (file, than) => {
  const [a, b] = await Promise.all([stat(file).catch(() => null), stat(than)])
  return a !== null && a.mtimeMs >= b.mtimeMs
}
const jpegs = pictures.filter((file) => file.endsWith("-label-1000.webp"))
for (const file of jpegs) {
  const target = path.join(to, file.replace("-label-1000.webp", "-800.jpg"))
  if (await isNewer(target, path.join(from, file))) continue
  await sharp(path.join(from, file)).resize(800).jpeg({ quality: 74 }).toFile(target)
}
console.log(`label art: ${pictures.length} files`)
