import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const dist = mkdtempSync(join(tmpdir(), "pos-dist-"))
let backend: Server
let till: ChildProcess
let base = ""
const heard: { method: string; url: string; body: string; signature: string; cookie: string }[] = []

const portOf = (server: Server) => (server.address() as AddressInfo).port
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const port = portOf(probe)
      probe.close(() => resolve(port))
    })
  })

beforeAll(async () => {
  mkdirSync(join(dist, "assets"))
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>till</title>")
  writeFileSync(join(dist, "assets", "app-1.js"), "export {}")
  writeFileSync(join(dist, "..", "pos-outside.txt"), "secret")
  backend = createServer((req, res) => {
    let body = ""
    req.on("data", (chunk: Buffer) => {
      body += chunk.toString()
    })
    req.on("end", () => {
      heard.push({
        method: req.method ?? "",
        url: req.url ?? "",
        body,
        signature: String(req.headers["x-ocop-signature"] ?? ""),
        cookie: req.headers.cookie ?? "",
      })
      res.writeHead(202, { "content-type": "application/json", "x-ocop-server-time": "now" })
      res.end('{"ok":true}')
    })
  })
  await new Promise<void>((resolve) => backend.listen(0, "127.0.0.1", resolve))
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  till = spawn(process.execPath, [join(import.meta.dirname, "server.mjs")], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      POS_DIST: dist,
      BACKEND_URL: `http://127.0.0.1:${portOf(backend)}`,
    },
    stdio: ["ignore", "pipe", "inherit"],
  })
  await new Promise((resolve) => till.stdout?.once("data", resolve))
})

afterAll(() => {
  till.kill()
  backend.close()
  rmSync(dist, { recursive: true, force: true })
  rmSync(join(dist, "..", "pos-outside.txt"), { force: true })
})

/** A request whose path reaches the server as written, dots and all. */
const raw = (path: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const url = new URL(base)
    request({ host: url.hostname, port: url.port, path }, (res) => {
      let body = ""
      res.on("data", (chunk: Buffer) => {
        body += chunk.toString()
      })
      res.on("end", () => resolve({ status: res.statusCode ?? 0, body }))
    })
      .on("error", reject)
      .end()
  })

describe("the server of the till", () => {
  test("gives every page the shell, guarded by its headers", async () => {
    const answer = await fetch(`${base}/anything`)
    expect(await answer.text()).toContain("<title>till</title>")
    expect(answer.headers.get("cache-control")).toBe("no-cache")
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'")
    expect(answer.headers.get("x-frame-options")).toBe("DENY")
  })

  test("keeps built files for ever, and a missing one stays missing", async () => {
    const asset = await fetch(`${base}/assets/app-1.js`)
    expect(asset.headers.get("cache-control")).toContain("immutable")
    expect((await fetch(`${base}/assets/app-0.js`)).status).toBe(404)
    expect((await fetch(`${base}/sw.js`)).status).toBe(404)
  })

  test("packs what is text for a slow line", async () => {
    const asset = await fetch(`${base}/assets/app-1.js`, { headers: { "accept-encoding": "gzip" } })
    expect(asset.headers.get("content-encoding")).toBe("gzip")
    expect(await asset.text()).toBe("export {}")
  })

  test("hands out nothing from outside of its folder", async () => {
    for (const path of [
      "/../pos-outside.txt",
      "/..%2fpos-outside.txt",
      "/%2e%2e/pos-outside.txt",
    ]) {
      const answer = await raw(path)
      expect(answer.body).not.toContain("secret")
    }
    expect((await raw("/%")).status).toBe(400)
  })

  test("passes a signed call on under the path that was signed, without cookies", async () => {
    const answer = await fetch(`${base}/pos-api/facts?x=1`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-ocop-signature": "abc",
        cookie: "session=1",
      },
      body: '{"facts":[1]}',
    })
    expect(answer.status).toBe(202)
    expect(answer.headers.get("x-ocop-server-time")).toBe("now")
    expect(heard.at(-1)).toEqual({
      method: "POST",
      url: "/pos/facts?x=1",
      body: '{"facts":[1]}',
      signature: "abc",
      cookie: "",
    })
  })

  test("says in the one error shape that the backend is not there", async () => {
    await new Promise<void>((resolve) => {
      backend.closeAllConnections()
      backend.close(() => resolve())
    })
    const answer = await fetch(`${base}/pos-api/snapshot`)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: "UNAVAILABLE" })
  })
})
