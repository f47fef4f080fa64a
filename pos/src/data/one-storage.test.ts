import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import manifest from "../../package.json"

const root = join(import.meta.dirname, "..")
/** Files of the origin, and engines that live on them; they tore and emptied other tills' books. */
const OTHER_ENGINES = /getDirectory\(|createSyncAccessHandle|FileSystemFileHandle|openDatabase\(/
const ENGINE_PACKAGES = /sqlite|pglite|rxdb|duckdb|lovefield|pouchdb/

const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
)

test("the book lies in IndexedDB alone: no file of the origin, no second engine", () => {
  expect(sources.length).toBeGreaterThan(100)
  const others = sources.filter((path) =>
    OTHER_ENGINES.test(readFileSync(join(root, path), "utf8")),
  )
  expect(others).toEqual([])
  const packages = Object.keys(manifest.dependencies)
  expect(packages).toContain("dexie")
  expect(packages.filter((name) => ENGINE_PACKAGES.test(name))).toEqual([])
})
