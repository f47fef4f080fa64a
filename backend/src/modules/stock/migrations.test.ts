import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { expect, it } from "vitest"

const medusa = join(
  dirname(createRequire(__filename).resolve("@medusajs/inventory/package.json")),
  "dist/migrations",
)
const names = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith("Migration") && name.endsWith(ending))
    .filter((name) => !name.endsWith(".d.ts"))
    .map((name) => name.slice(0, -ending.length))

it("every migration of Medusa's inventory module is one of ours: an upgrade that adds one fails here", () => {
  const ours = names(join(__dirname, "migrations"), ".ts")
  const theirs = names(medusa, ".js")
  expect(theirs.length).toBeGreaterThan(0)
  expect(ours).toEqual(expect.arrayContaining(theirs))
})
