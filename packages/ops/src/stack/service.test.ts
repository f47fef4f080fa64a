import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest"
import { firstFreePort } from "../lib/ports.js"
import { startService, waitForHealth } from "./service.js"

let folder: string
let port: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ocop-service-"))
  port = await firstFreePort(19_990)
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const serviceOf = (script: string) =>
  startService({
    name: "server",
    args: ["-e", script],
    cwd: folder,
    env: process.env,
    port,
    healthPath: "/health",
    logFile: join(folder, "server.log"),
  })

it("waits for a service that lives, however late it answers", async () => {
  const service = serviceOf(`
    let asked = 0
    const answer = (_, response) => {
      response.statusCode = asked++ < 3 ? 503 : 200
      response.end()
    }
    require("node:http").createServer(answer).listen(${port}, "127.0.0.1")`)
  vi.useFakeTimers({ toFake: ["Date"] })
  const health = waitForHealth(service)
  vi.setSystemTime(Date.now() + 3_600_000)
  expect(await health).toEqual({ ok: true })
  await service.stop()
})

it("says in a sentence, with the end of its log, that a service ended", async () => {
  const health = await waitForHealth(serviceOf(`console.error("no such table"); process.exit(3)`))
  expect(health).toEqual({
    ok: false,
    reason: expect.stringMatching(
      /^The server ended while it was starting \(log: .*no such table/s,
    ),
  })
})
