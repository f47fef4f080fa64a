import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import type { PostgresServer } from "../postgres/server.js"
import { supervisePostgres } from "./supervise-postgres.js"

const folder = mkdtempSync(join(tmpdir(), "ocop-supervise-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function promised<T>() {
  let keep: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    keep = done
  })
  return { promise, keep: (value: T) => keep(value) }
}

/** A Postgres that ends when it is told to, or by itself. */
function postgres() {
  const exited = promised<number | null>()
  let runs = true
  const end = async () => {
    runs = false
    exited.keep(0)
  }
  const server: PostgresServer = {
    ...{ pid: 1, port: 1, dataDir: folder, url: () => "postgres://x" },
    ...{ exited: exited.promise, stop: end },
  }
  return { server, end, runs: () => runs }
}

it("a Postgres that comes back just when the shop stops is not left running", async () => {
  const [first, second] = [postgres(), postgres()]
  const comingBack = promised<PostgresServer>()
  const starts = [Promise.resolve(first.server), comingBack.promise]
  const isBeingRestarted = promised<void>()
  const supervised = await supervisePostgres(
    { folder, logs: folder, ports: { backend: 1, storefront: 2, pos: 3, postgres: 4 } },
    {
      onStarted: () => undefined,
      onRestart: () => isBeingRestarted.keep(),
      onGivenUp: () => undefined,
    },
    () => starts.shift() ?? Promise.reject(new Error("started too often")),
  )
  await first.end()
  await isBeingRestarted.promise
  const stopped = supervised.stop()
  comingBack.keep(second.server)
  await stopped
  expect(second.runs()).toBe(false)
})
