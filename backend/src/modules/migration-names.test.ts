import { readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { ocopModules } from "./index"

const namesOf = (module: string) => {
  const files = readdirSync(join(__dirname, module), { recursive: true, encoding: "utf8" })
  return files.flatMap((file) => /migrations\/(Migration\d+)\.ts$/.exec(file)?.[1] ?? [])
}

it("no two modules have a migration of one name: Medusa would run the first and skip the second", () => {
  const names = ocopModules.flatMap(namesOf)
  expect(names.length).toBeGreaterThan(ocopModules.length)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
