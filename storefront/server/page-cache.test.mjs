import { createServer } from "node:http"
import { gzipSync } from "node:zlib"
import { afterEach, expect, test, vi } from "vitest"
import { createPageCache } from "./page-cache.mjs"

const HIT = {
  "x-nextjs-cache": "HIT",
  "cache-control": "s-maxage=60, stale-while-revalidate=60",
  "content-type": "text/html; charset=utf-8",
  "content-encoding": "gzip",
  etag: '"one"',
}

let close
afterEach(() => close?.())

/** A shop behind the cache that counts its visits. While it is `closed`, its answers wait. */
async function openShop({ mostBytes } = {}) {
  const shop = { visits: 0, headers: HIT, status: 200, time: 0, closed: false, waiting: [] }
  shop.page = () => `page ${shop.visits}`
  const answer = (response) => {
    shop.visits += 1
    response.statusCode = shop.status
    for (const [name, value] of Object.entries(shop.headers)) response.setHeader(name, value)
    const page = gzipSync(shop.page())
    response.write(page.subarray(0, 5))
    response.end(page.subarray(5))
  }
  const pass = (request, response) => {
    request.resume()
    if (shop.closed) shop.waiting.push(() => answer(response))
    else answer(response)
  }
  const server = createServer(createPageCache({ pass, now: () => shop.time, mostBytes }))
  await new Promise((done) => server.listen(0, done))
  close = () => server.close()
  const base = `http://localhost:${server.address().port}`
  shop.visit = async (path = "/", { headers = {}, ...rest } = {}) => {
    const own = { "accept-encoding": "gzip, deflate, br, zstd", ...headers }
    const answer = await fetch(base + path, { headers: own, ...rest })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  return shop
}

const read = async (shop, ...visit) => (await shop.visit(...visit)).text

test("a page is made once a second, whoever asks for it", async () => {
  const shop = await openShop()
  expect(await read(shop)).toBe("page 1")
  const again = await shop.visit("/", { headers: { cookie: "basket=1" } })
  expect(again.text).toBe("page 1")
  expect(again.headers.get("cache-control")).toBe(HIT["cache-control"])
  shop.time = 1001
  expect(await read(shop)).toBe("page 2")
})

test("while one visitor's page is made anew, the others get it as it was, for two seconds", async () => {
  const shop = await openShop()
  await shop.visit()
  Object.assign(shop, { time: 1001, closed: true })
  const first = read(shop)
  await vi.waitFor(() => expect(shop.waiting).toHaveLength(1))
  expect(await Promise.all([read(shop), read(shop)])).toEqual(["page 1", "page 1"])
  shop.time = 3001
  const late = read(shop)
  await vi.waitFor(() => expect(shop.waiting).toHaveLength(2))
  shop.closed = false
  for (const go of shop.waiting) go()
  expect(await Promise.all([first, late])).not.toContain("page 1")
  expect(await read(shop)).not.toBe("page 1")
})

test("a page that is gone is not handed out while the next visitor asks", async () => {
  const shop = await openShop()
  await shop.visit()
  Object.assign(shop, { time: 1001, status: 404 })
  expect((await shop.visit()).status).toBe(404)
  shop.closed = true
  const next = shop.visit()
  await vi.waitFor(() => expect(shop.waiting).toHaveLength(1))
  const other = shop.visit()
  await vi.waitFor(() => expect(shop.waiting).toHaveLength(2))
  shop.closed = false
  for (const go of shop.waiting) go()
  expect((await Promise.all([next, other])).map(({ status }) => status)).toEqual([404, 404])
})

test("a browser that has the page gets no second copy", async () => {
  const shop = await openShop()
  await shop.visit()
  const { status, text } = await shop.visit("/", { headers: { "if-none-match": '"x", "one"' } })
  expect([status, text]).toEqual([304, ""])
  const changed = await shop.visit("/", { headers: { "if-none-match": '"x"' } })
  expect([changed.status, changed.text]).toEqual([200, "page 1"])
})

test("after a call that changes pages none is handed out again", async () => {
  const shop = await openShop()
  for (const path of ["/api/revalidate", "/api/day-turn"]) {
    const before = await read(shop)
    await shop.visit(path, { method: "POST", body: "{}" })
    expect(await read(shop)).not.toBe(before)
  }
})

test.each([
  ["a page that sets a cookie", { ...HIT, "set-cookie": "a=1" }],
  ["a page made for one visitor", { ...HIT, "cache-control": "private, no-store" }],
  ["a page that Next has just made anew", { ...HIT, "x-nextjs-cache": "STALE" }],
  ["an answer of no cache", { "content-encoding": "gzip" }],
])("%s is never kept", async (_name, headers) => {
  const shop = await openShop()
  shop.headers = headers
  expect(await read(shop)).toBe("page 1")
  expect(await read(shop)).toBe("page 2")
})

test("an error is never kept", async () => {
  const shop = await openShop()
  shop.status = 500
  await shop.visit()
  shop.status = 200
  expect(await read(shop)).toBe("page 2")
})

test.each([
  ["with a query", "/?q=cam", {}],
  ["of Next's router", "/", { headers: { rsc: "1" } }],
  ["that writes", "/", { method: "POST" }],
  ["of a draft", "/", { headers: { cookie: "__prerender_bypass=x" } }],
  ["for a part", "/", { headers: { range: "bytes=0-1" } }],
  ["that reads no gzip", "/", { headers: { "accept-encoding": "identity" } }],
])("a visit %s goes to Next", async (_name, path, how) => {
  const shop = await openShop()
  await shop.visit("/")
  await shop.visit(path, how).catch(() => undefined)
  expect(shop.visits).toBe(2)
})

test("pages beyond the room for them make way, the oldest first", async () => {
  const room = gzipSync("page 1").length * 2
  const shop = await openShop({ mostBytes: room })
  for (const path of ["/a", "/b", "/c"]) await shop.visit(path)
  expect(await read(shop, "/b")).toBe("page 2")
  expect(await read(shop, "/a")).toBe("page 4")
})

test("what is handed out is what was sent, byte for byte", async () => {
  const shop = await openShop()
  await shop.visit()
  const { headers } = await shop.visit()
  expect(Number(headers.get("content-length"))).toBe(gzipSync("page 1").length)
})

const SCRIPT = '<script src="/_next/static/chunks/a.js" async=""></script>'
const WITH_SCRIPT = `<html><body>${SCRIPT}</body></html>`

test.each(["HIT", "STALE", "MISS"])(
  "the scripts of a shared page wait for its first paint, whatever Next's cache says: %s",
  async (state) => {
    const shop = await openShop()
    Object.assign(shop, { page: () => WITH_SCRIPT, headers: { ...HIT, "x-nextjs-cache": state } })
    for (const _ of ["as Next answers", "as it was kept"]) {
      expect(await read(shop)).toContain('<script type="late" src="/_next/static/chunks/a.js">')
    }
    expect(shop.visits).toBe(state === "HIT" ? 1 : 2)
  },
)

test("a page made for one visitor goes out as it is written", async () => {
  const shop = await openShop()
  const headers = { ...HIT, "cache-control": "private, no-store" }
  Object.assign(shop, { page: () => WITH_SCRIPT, headers })
  expect(await read(shop)).toBe(WITH_SCRIPT)
})
