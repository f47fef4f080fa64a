import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { CataloguePage } from "@ocop/contracts"
import { repoRoot } from "@ocop/ops"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openShop, type Shop } from "../vendor/support/open-shop.js"

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

type Judgement = { query: string; top: string; names: string[]; mode: string }

/** A line of CSV with quotes. */
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  )

const JUDGEMENTS: Judgement[] = readFileSync(
  join(repoRoot, "backend", "data", "search-judgements.csv"),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [query = "", , , top = "", names = "", note = ""] = cells(line)
    const mode = /mode=(\w+)/.exec(note)?.[1] ?? ""
    return { query, top, names: names.split("|").filter(Boolean), mode }
  })

const find = async (q: string) =>
  (
    await shop.call<CataloguePage>(
      "GET",
      `/store/catalogue?page_size=10&q=${encodeURIComponent(q)}`,
    )
  ).body

describe("search", () => {
  it("is judged by queries of every kind", () => {
    expect(new Set(JUDGEMENTS.map(({ mode }) => mode))).toEqual(new Set(["all", "only", "none"]))
  })

  it.each(JUDGEMENTS)("answers “$query” as people judged", async ({ query, top, names, mode }) => {
    const { items, count } = await find(query)
    const found = items.map(({ title }) => title)
    if (mode === "none") expect(found).toEqual([])
    if (mode === "all") expect(names.filter((name) => !found.includes(name))).toEqual([])
    if (mode === "only") {
      expect(count).toBeGreaterThanOrEqual(5)
      expect(found.filter((name) => !names.includes(name))).toEqual([])
    }
    if (top) expect(found[0]).toBe(top)
  })

  it("finds while a name is being typed, and at every letter of it", async () => {
    const name = "nuoc mam ky phu"
    for (let end = 8; end <= name.length; end += 1) {
      const titles = (await find(name.slice(0, end).trimEnd())).items.map(({ title }) => title)
      expect(titles).toContain("Nước mắm Kỳ Phú")
    }
  })

  it.each(["%", "'; drop table product; --", "\\", "((((", "a".repeat(120), "​", "𝕏"])(
    "answers %j without breaking",
    async (q) => {
      const answer = await shop.call("GET", `/store/catalogue?q=${encodeURIComponent(q)}`)
      expect(answer.status).toBe(200)
    },
  )
})
