import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { localDriver } from "./local/local-driver"
import { meilisearchDriver } from "./meilisearch/meilisearch-driver"
import { searchDriverContract } from "./testing/driver-contract"
import { type FakeMeilisearch, startFakeMeilisearch } from "./testing/fake-meilisearch"
import { SOME_DOCUMENTS } from "./testing/some-documents"

searchDriverContract("this process", async () => ({
  driver: localDriver(),
  close: async () => undefined,
}))

searchDriverContract("a double of Meilisearch", async () => {
  const server = await startFakeMeilisearch()
  return { driver: meilisearchDriver(server), close: server.close }
})

const { MEILISEARCH_HOST: host, MEILISEARCH_API_KEY: apiKey } = process.env
if (host) {
  searchDriverContract("a real Meilisearch", async () => ({
    driver: meilisearchDriver({ host, apiKey }),
    close: async () => undefined,
  }))
}

describe("a Meilisearch server", () => {
  let server: FakeMeilisearch
  beforeAll(async () => {
    server = await startFakeMeilisearch()
  })
  afterAll(() => server.close())

  it("refuses a wrong key, and the driver says so", async () => {
    const stranger = meilisearchDriver({ host: server.host, apiKey: "another-key-0123456" })
    await expect(stranger.search({ text: "mật ong" })).rejects.toThrow(/API key is invalid/)
    await expect(meilisearchDriver({ host: server.host }).sync([])).rejects.toThrow(/Authorization/)
  })

  it("that has no index yet is an error to a search, and is given one by the first check", async () => {
    const driver = meilisearchDriver(server)
    await expect(driver.search({ text: "mật ong" })).rejects.toThrow(/not found/)
    await driver.sync(SOME_DOCUMENTS)
    expect((await driver.search({ text: "mật ong" })).hits).toHaveLength(3)
  })

  it("keeps the old index when a new one cannot be finished, and finishes it later", async () => {
    const driver = meilisearchDriver(server)
    await driver.replace(SOME_DOCUMENTS)
    server.failNext("documentAdditionOrUpdate")
    await expect(driver.replace(SOME_DOCUMENTS.slice(0, 1))).rejects.toThrow(/no more space/)
    expect((await driver.search({ text: "mật ong" })).hits).toHaveLength(3)
    await driver.replace(SOME_DOCUMENTS.slice(0, 1))
    expect((await driver.search({ text: "mật ong" })).hits).toHaveLength(0)
  })

  it("is written to only where something differs", async () => {
    const driver = meilisearchDriver(server)
    await driver.replace(SOME_DOCUMENTS)
    const before = server.calls.length
    await driver.sync(SOME_DOCUMENTS)
    expect(server.calls.slice(before).filter((call) => !call.startsWith("GET"))).toEqual([])
  })

  it.each([
    ["broken JSON", "{", {}, 400, "malformed_payload"],
    ["no content type", "{}", { "content-type": "" }, 415, "missing_content_type"],
    ["an unknown setting", '{"nope": 1}', {}, 400, "bad_request"],
  ])("refuses %s, as the real one does", async (_what, body, headers, status, code) => {
    const answer = await fetch(`${server.host}/indexes/products/settings`, {
      method: "PATCH",
      body,
      headers: {
        authorization: `Bearer ${server.apiKey}`,
        "content-type": "application/json",
        ...headers,
      },
    })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code })
  })

  it("refuses a filter on what is not filterable, as the real one does", async () => {
    await meilisearchDriver(server).replace(SOME_DOCUMENTS)
    const answer = await fetch(`${server.host}/multi-search`, {
      method: "POST",
      body: JSON.stringify({ queries: [{ indexUid: "products", q: "", filter: 'title = "x"' }] }),
      headers: { authorization: `Bearer ${server.apiKey}`, "content-type": "application/json" },
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: "invalid_search_filter" })
  })
})
