import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { type AddressInfo, connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  migrationsHash,
  readBackup,
  repoRoot,
  restoreBeside,
  runCommand,
  tryLock,
  withClient,
  withDatabase,
  writeBackup,
} from "@ocop/ops"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  cloneDatabase,
  createTemplateDatabase,
  type TestDatabase,
  testServerUrl,
} from "../../support/index.js"

let shop: TestDatabase
let empty: TestDatabase
let folder: string

beforeAll(async () => {
  shop = await cloneDatabase()
  empty = await cloneDatabase({ seeded: false })
  folder = mkdtempSync(join(tmpdir(), "bản sao lưu "))
})

afterAll(async () => {
  await shop?.drop()
  await empty?.drop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** One hash a table over all its rows, whatever their order, and the position of every sequence. */
function fingerprint(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const tables = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`)
    const marks: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const found = await client.query<{ mark: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as mark from ${name} t`,
      )
      marks[name] = found.rows[0]?.mark ?? ""
    }
    const sequences = await client.query<{ name: string; value: string | null }>(
      "select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences where last_value is not null",
    )
    for (const { name, value } of sequences.rows) marks[name] = value ?? ""
    return marks
  })
}

test("what was backed up comes back row for row, sequences and uploaded files included", async () => {
  const uploads = join(folder, "static")
  const restored = join(folder, "restored")
  mkdirSync(join(uploads, "ảnh"), { recursive: true })
  writeFileSync(join(uploads, "ảnh", "cam bù.webp"), Buffer.from([0, 10, 13, 255]))
  const file = join(folder, "a.ocop")

  const written = await writeBackup(shop.url, file, uploads)
  const read = await readBackup(empty.url, file, restored)

  expect(read).toEqual(written)
  expect(written.files).toBe(1)
  expect(await fingerprint(empty.url)).toEqual(await fingerprint(shop.url))
  expect(readFileSync(join(restored, "ảnh", "cam bù.webp"))).toEqual(Buffer.from([0, 10, 13, 255]))
})

test("a backup counts what it holds also where the database's answers arrive in pieces", async () => {
  const server = new URL(shop.url)
  const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4])
  const proxy = createServer((client) => {
    const database = connect(Number(server.port), server.hostname).setNoDelay()
    client.setNoDelay()
    client.pipe(database)
    client.on("close", () => database.destroy())
    database.on("close", () => client.destroy())
    database.on("data", async (data) => {
      database.pause()
      let from = 0
      for (let at = data.indexOf(COPY_DONE); at !== -1; at = data.indexOf(COPY_DONE, from)) {
        client.write(data.subarray(from, at + COPY_DONE.length))
        from = at + COPY_DONE.length
        await new Promise((go) => setTimeout(go, 2))
      }
      client.write(data.subarray(from))
      database.resume()
    })
  })
  await new Promise<void>((go) => proxy.listen(0, "127.0.0.1", go))
  try {
    const { port } = proxy.address() as AddressInfo
    const slow = new URL(shop.url)
    slow.host = `127.0.0.1:${port}`
    const written = await writeBackup(slow.href, join(folder, "pieces.ocop"))
    expect(written).toEqual(await writeBackup(shop.url, join(folder, "whole.ocop")))
    expect(written.rows).toBeGreaterThan(0)
  } finally {
    proxy.close()
  }
})

test("a backup that was cut short restores nothing", async () => {
  const file = join(folder, "b.ocop")
  await writeBackup(shop.url, file)
  const before = await fingerprint(empty.url)
  const whole = readFileSync(file)
  const cut = join(folder, "cut.ocop")
  writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * 0.6)))

  await expect(readBackup(empty.url, cut)).rejects.toThrow(/incomplete or damaged/)
  expect(await fingerprint(empty.url)).toEqual(before)
})

describe("a restore beside the shop's own database", () => {
  const server = testServerUrl()
  const own = withDatabase(server, "ocop")
  const NAMES = ["ocop", "ocop_setup", "ocop_before_restore"]
  afterAll(async () => {
    for (const name of NAMES) await dropDatabase(server, name)
  })

  const restore = (file: string, force = false) =>
    restoreBeside(own, {
      file,
      force,
      uploads: join(folder, "beside"),
      isMigrated: async () => false,
      // The tables of this version, without the seconds that making them takes.
      migrate: async (draft) => {
        const name = new URL(draft).pathname.slice(1)
        await dropDatabase(server, name)
        await createDatabase(server, name, await createTemplateDatabase({ seeded: false }))
      },
    })
  const outlets = (url: string) =>
    withClient(url, async (client) => {
      const { rows } = await client.query<{ name: string }>("select name from outlet order by code")
      return rows.map(({ name }) => name)
    })

  test("fills a new one, replaces a full one only when told, and keeps what was there", async () => {
    const file = join(folder, "a.ocop")
    await restore(file)
    const restored = await outlets(own)
    expect(restored).toEqual(await outlets(shop.url))
    await withClient(own, (client) => client.query("update outlet set name = 'DEMO later'"))
    const later = await outlets(own)

    await expect(restore(file)).rejects.toThrow(/not empty: add --force/)
    await expect(restore(join(folder, "cut.ocop"), true)).rejects.toThrow(/incomplete or damaged/)
    expect(await outlets(own)).toEqual(later)
    expect(await databaseExists(server, "ocop_before_restore")).toBe(false)

    await restore(file, true)
    expect(await outlets(own)).toEqual(restored)
    expect(await outlets(withDatabase(server, "ocop_before_restore"))).toEqual(later)
  })
})

describe("the command `restore`", () => {
  const state = () => join(folder, "state")
  const command = (...args: string[]) =>
    runCommand(
      process.execPath,
      [join(repoRoot, "packages", "ops", "bin", "ocop.mjs"), "restore", ...args],
      { env: { ...process.env, DATABASE_URL: shop.url, OCOP_DATA_DIR: state() } },
    )

  test("refuses in one sentence what it must not do, and touches nothing", async () => {
    const before = await fingerprint(shop.url)
    const named = (name: string, migrations: string) => {
      const manifest = { version: 1, madeAt: "2026-11-01T00:00:00Z", migrations }
      writeFileSync(join(folder, name), gzipSync(`-- ocop-backup ${JSON.stringify(manifest)}\n`))
      return join(folder, name)
    }
    const file = named("of-this-version.ocop", migrationsHash())
    const older = named("older.ocop", "older")

    const full = await command(file)
    expect(full.output).toMatch(/not empty: add --force/)
    const other = await command(older, "--force")
    expect(other.output).toMatch(/another version of this software/)
    const missing = await command(join(folder, "none.ocop"))
    expect(missing.output).toMatch(/There is no file/)
    const shopIsOpen = tryLock(join(state(), "launcher.lock"))
    const open = await command(file, "--force")
    shopIsOpen?.release()
    expect(open.output).toMatch(/The shop is running: stop it/)

    expect([full, other, missing, open].map(({ code }) => code)).toEqual([1, 1, 1, 1])
    expect(await fingerprint(shop.url)).toEqual(before)
  })
})
