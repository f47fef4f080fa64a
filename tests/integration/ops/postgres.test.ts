import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { firstFreePort, startPostgres, withClient } from "@ocop/ops"
import { afterAll, beforeAll, expect, test } from "vitest"

let folder: string
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cơ sở dữ liệu "))
  // Under root Postgres runs as a user of its own, who has to get in.
  chmodSync(folder, 0o755)
  // Below the ranges of the runner's workers, who would take it between two starts.
  port = await firstFreePort(Number(process.env.OCOP_TEST_PORTS ?? 19_100) + 10)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const start = () =>
  startPostgres({
    dataDir: join(folder, "pg"),
    port,
    password: "mật khẩu / thử",
    logFile: join(folder, "postgres.log"),
  })

test("what was committed survives a killed Postgres, and the next start repairs", async () => {
  const first = await start()
  await withClient(first.url(), async (client) => {
    await client.query("create table kept (x int); insert into kept values (1)")
  })
  process.kill(first.pid, "SIGKILL")
  await first.exited

  const second = await start()
  const rows = await withClient(second.url(), async (client) => {
    return (await client.query("select x from kept")).rows
  })
  await second.stop()
  expect(rows).toEqual([{ x: 1 }])
})

test("a Postgres that lost its launcher is ended by the next start, not fought with", async () => {
  const orphan = await start()
  const next = await start()
  await orphan.exited
  expect(next.pid).not.toBe(orphan.pid)
  await withClient(next.url(), (client) => client.query("select 1"))
  await next.stop()
})

test("a pid file whose process id now belongs to a stranger is no obstacle", async () => {
  const file = join(folder, "pg", "postmaster.pid")
  writeFileSync(file, `${process.pid}\n${folder}\n0\n${port}\n`)
  const server = await start()
  expect(readFileSync(file, "utf8").split("\n")[0]).toBe(String(server.pid))
  await server.stop()
})

test("a data folder of another version is refused in one sentence and left as it is", async () => {
  const version = join(folder, "pg", "PG_VERSION")
  const before = readFileSync(version, "utf8")
  writeFileSync(version, "16\n")
  await expect(start()).rejects.toThrow(/was made by Postgres 16/)
  expect(readFileSync(version, "utf8")).toBe("16\n")
  writeFileSync(version, before)
})
