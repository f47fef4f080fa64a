import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import type { Shelf } from "../shelf/shelf-types"
import { type FakeMeilisearch, startFakeMeilisearch } from "./testing/fake-meilisearch"

const product = (n: number, title: string) => ({
  id: `prod_${n}`,
  title,
  en: { title: null },
  producer: null,
  commune: null,
  oldPlace: null,
  setNo: 4,
  sectorSlug: "thuc-pham",
  skus: [{ code: `OC000${n}` }],
})
const shelfOf = (...titles: string[]) =>
  ({ products: titles.map((title, n) => product(n + 1, title)) }) as unknown as Shelf

const state = vi.hoisted(() => ({ shelf: {} as unknown, lockIsFree: true }))
vi.mock("../shelf/shelf", () => ({
  currentShelf: async () => state.shelf,
  forgetShelf: () => undefined,
}))
vi.mock("../../lib/pg", () => ({
  pool: () => ({
    connect: async () => ({
      query: async () => ({ rows: [{ mine: state.lockIsFree }] }),
      release: () => undefined,
    }),
  }),
}))

describe("a shop with a search server", () => {
  let server: FakeMeilisearch
  let engine: typeof import("./engine")
  let freshen: typeof import("./freshen-server").freshenSearchServer
  const find = async (text: string) =>
    (await engine.ask({ text })).answer.hits.filter(({ near }) => !near).length
  const writes = () => server.calls.filter((call) => /^(POST|PATCH|DELETE) \/indexes/.test(call))

  beforeAll(async () => {
    server = await startFakeMeilisearch()
    vi.stubEnv("DATABASE_URL", "postgres://nowhere")
    vi.stubEnv("MEILISEARCH_HOST", server.host)
    vi.stubEnv("MEILISEARCH_API_KEY", server.apiKey)
    engine = await import("./engine")
    freshen = (await import("./freshen-server")).freshenSearchServer
  })
  afterAll(() => vi.unstubAllEnvs())
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(() => undefined)
  })

  it("finds its goods before the server has an index", async () => {
    state.shelf = shelfOf("Mật ong Cường Nga", "Mật ong Vũ Quang")
    expect(await find("mat ong")).toBe(2)
  })

  it("fills the index once, and only by the process that holds the lock", async () => {
    state.lockIsFree = false
    await freshen()
    expect(writes()).toEqual([])
    state.lockIsFree = true
    await freshen()
    expect(writes().length).toBeGreaterThan(0)
    const before = server.calls.length
    await freshen()
    expect(server.calls.length).toBe(before)
    expect(await find("mat ong")).toBe(2)
    expect(server.calls.at(-1)).toBe("POST /multi-search")
  })

  it("takes up a change, and compares everything when told to", async () => {
    state.shelf = shelfOf("Mật ong Cường Nga", "Mật ong Vũ Quang", "Mật ong Ân Phú")
    await freshen({ changed: true })
    expect(await find("mat ong")).toBe(3)
    const before = server.calls.length
    await freshen({ always: true })
    expect(server.calls.slice(before)).toContain("GET /indexes/products/documents")
  })

  it("tries again after a failure", async () => {
    state.shelf = shelfOf("Mật ong Cường Nga", "Mật ong Vũ Quang", "Kẹo lạc Sửu Hà")
    server.failNext("documentAdditionOrUpdate")
    await freshen()
    await freshen()
    expect(await find("keo lac")).toBe(1)
  })

  it("still finds its goods when the server is gone", async () => {
    await server.close()
    expect(await find("mat ong")).toBe(2)
  })
})
