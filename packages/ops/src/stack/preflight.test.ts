import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { Failure } from "../lib/failure.js"
import { firstFreePort } from "../lib/ports.js"
import { whyUnusable } from "../postgres/cluster.js"
import { requireFreePorts, requireOwnBuilds, requireSpace, requireWritable } from "./preflight.js"
import { readSettings } from "./settings.js"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "thử khởi động "))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sentenceOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  return ""
}

test("each disk is asked, and the one that is nearly full is named", async () => {
  const disks: Record<string, number> = { [folder]: 50e9, "/var": 0.1e9 }
  const asked: string[] = []
  const statfs = (at: string) => {
    asked.push(at)
    return { bavail: disks[at] ?? 0, bsize: 1 }
  }
  const places = [
    { folder, isFirst: true },
    { folder: "/var/there-is-no-such-folder/pg", isFirst: false },
  ]
  expect(await sentenceOf(() => requireSpace(places, statfs))).toBe(
    "The disk that holds /var/there-is-no-such-folder/pg is nearly full: 0.1 GB are free and 0.3 GB are needed.",
  )
  expect(asked).toEqual([folder, "/var"])
})

test("a first start asks for more room than a later one", async () => {
  const statfs = () => ({ bavail: 1e9, bsize: 1 })
  const later = [{ folder, isFirst: false }]
  expect(await sentenceOf(() => requireSpace(later, statfs))).toBe("")
  const first = [{ folder, isFirst: true }]
  expect(await sentenceOf(() => requireSpace(first, statfs))).toContain("1.5 GB are needed")
})

test("a data folder and builds that cannot be written to say whose they should be", async () => {
  const file = join(folder, "no folder")
  writeFileSync(file, "")
  expect(await sentenceOf(() => requireWritable(join(file, "data")))).toMatch(
    /^The data folder .* belongs to another user or cannot be written to \(ENOTDIR\): run as its owner/,
  )
  expect(await sentenceOf(() => requireOwnBuilds(join(file, "build")))).toMatch(
    /^The builds in .* clone the project into a folder of your own\.$/,
  )
})

test("a database of another user is named with both of them", () => {
  expect(whyUnusable(folder, { uid: 12_345, gid: 1 })).toMatch(
    /belongs to another user \(id \d+\), not to postgres \(id 12345\): run as that user/,
  )
})

test("a taken port is named with the variable that changes it, a port given twice with both", async () => {
  const port = await firstFreePort(21_700)
  const server = createServer().listen(port, "127.0.0.1")
  await once(server, "listening")
  const settings = (env: Record<string, string>) =>
    readSettings({ OCOP_DATA_DIR: folder, DATABASE_URL: "postgres://x", ...env })
  const free = { PORT_BACKEND: String(port + 1), PORT_POS: String(port + 2) }
  try {
    expect(
      await sentenceOf(() =>
        requireFreePorts(settings({ ...free, PORT_STOREFRONT: String(port) })),
      ),
    ).toBe(
      `Port ${port} for the storefront is taken by another program: end that program, or set PORT_STOREFRONT to a free port.`,
    )
    expect(
      await sentenceOf(() =>
        requireFreePorts(settings({ ...free, PORT_STOREFRONT: String(port + 1) })),
      ),
    ).toBe(`PORT_STOREFRONT and PORT_BACKEND are both ${port + 1}: give them two ports.`)
  } finally {
    server.close()
  }
})
