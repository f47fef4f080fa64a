import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { hashTree } from "./tree-hash.js"

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tree-"))
  mkdirSync(join(root, "src", "node_modules"), { recursive: true })
  writeFileSync(join(root, "src", "a.ts"), "one")
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

test("the hash changes with a content and with a name, and with nothing else", () => {
  const before = hashTree(root, ["src"])
  writeFileSync(join(root, "src", "node_modules", "x.js"), "ignored")
  writeFileSync(join(root, "src", "a.ts"), "one")
  expect(hashTree(root, ["src", "missing"])).toBe(before)

  writeFileSync(join(root, "src", "a.ts"), "two")
  const changed = hashTree(root, ["src"])
  expect(changed).not.toBe(before)

  writeFileSync(join(root, "src", "b.ts"), "")
  expect(hashTree(root, ["src"])).not.toBe(changed)
  expect(hashTree(root, ["src"], [], (name) => name === "b.ts")).toBe(changed)
})
