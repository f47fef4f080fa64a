import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * Path of a file of `backend/data`. The built server lies two folders deeper than the sources, so
 * the folder is looked for upwards.
 */
export function dataFile(name: string): string {
  const fixed = process.env.OCOP_DEMO_DATA
  if (fixed) return join(fixed, name)
  let folder = __dirname
  while (dirname(folder) !== folder) {
    const candidate = join(folder, "data", name)
    if (existsSync(candidate)) return candidate
    folder = dirname(folder)
  }
  throw new Error(`data/${name} was not found above ${__dirname}`)
}
