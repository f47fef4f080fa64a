// Copies the rendered art into an app's public folder.
// usage: node packages/label-art/scripts/copy-art.mjs <folder>
import { cpSync, mkdirSync } from "node:fs"
import { join, resolve } from "node:path"

const [target] = process.argv.slice(2)
if (!target) throw new Error("name the folder to copy to")
mkdirSync(resolve(target), { recursive: true })
cpSync(join(import.meta.dirname, "..", "art"), resolve(target), { recursive: true })
