import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { liveHolder, tryLock } from "./file-lock.js"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test("a lock that a live process holds is not given twice", () => {
  const file = join(folder, "lock")
  const lock = tryLock(file)
  expect(liveHolder(file)).toBe(process.pid)
  expect(tryLock(file)).toBeUndefined()
  lock?.release()
  expect(tryLock(file)).toBeDefined()
})

test("a lock left by a dead process, or by one whose id now belongs to another, is free", () => {
  const file = join(folder, "lock")
  writeFileSync(file, JSON.stringify({ pid: process.pid, mark: "another start" }))
  expect(liveHolder(file)).toBeUndefined()
  expect(tryLock(file)).toBeDefined()
})
