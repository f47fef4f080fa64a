import { join } from "node:path"
import { type CataloguePage, type Suggestions, suggestions } from "@ocop/contracts"
import { repoRoot } from "@ocop/ops"
import { describe, expect, it } from "vitest"
import { judge, readJudgements } from "../../load/search-judgements.js"
import { shop } from "./stage.js"

const JUDGEMENTS = [
  join(repoRoot, "backend", "data", "search-judgements.csv"),
  join(repoRoot, "tests", "load", "search-judgements-more.csv"),
].flatMap(readJudgements)

const find = async (q: string, rest = "") =>
  (
    await shop.call<CataloguePage>(
      "GET",
      `/store/catalogue?page_size=10&q=${encodeURIComponent(q)}${rest}`,
    )
  ).body

const suggest = async (q: string): Promise<Suggestions> => {
  const answer = await shop.call("GET", `/store/suggestions?q=${encodeURIComponent(q)}`)
  expect(answer.status).toBe(200)
  return suggestions.parse(answer.body)
}

const titlesOf = ({ items }: CataloguePage) => items.map(({ title }) => title)

describe("search", () => {
  it("is judged by queries of every kind", () => {
    expect(new Set(JUDGEMENTS.map(({ mode }) => mode))).toEqual(new Set(["all", "only", "none"]))
    expect(JUDGEMENTS.length).toBeGreaterThan(150)
  })

  it.each(JUDGEMENTS)("answers “$query” as people judged", async (judgement) => {
    const page = await find(judgement.query)
    const verdict = judge(judgement, { titles: titlesOf(page), whole: page.search?.whole ?? 0 })
    const wanted = judgement.mode === "none" ? null : 1
    expect({ ...verdict, found: titlesOf(page) }).toMatchObject({
      recall: wanted,
      top: judgement.top === null ? null : true,
      none: judgement.mode === "none" ? true : null,
    })
  })

  it("finds while a name is being typed, and at every letter of it", async () => {
    const name = "nuoc mam ky phu"
    for (let end = 8; end <= name.length; end += 1) {
      expect(titlesOf(await find(name.slice(0, end).trimEnd()))).toContain("Nước mắm Kỳ Phú")
    }
  })

  it("finds the goods of a commune by a name that no product carries any more", async () => {
    // It went into Xã Đông Kinh on 2025-07-01.
    const page = await find("xã thạch liên")
    expect(page.search?.whole).toBeGreaterThan(0)
    expect(page.items[0]).toMatchObject({ commune: { code: "18586" } })
  })

  it("says how it read what was typed, in the goods' own spelling", async () => {
    expect((await find("nuowcs mawms")).search).toMatchObject({ meant: "nước mắm" })
    expect((await find("mat ogn")).search).toMatchObject({ meant: "mật ong" })
    expect((await find("nước mắm")).search).toMatchObject({ meant: null })
    expect((await find("", "&star=4")).search).toBeNull()
  })

  it("marks what is only near, and offers shorter questions that find something", async () => {
    const { search, count } = await find("bánh chưng cốm")
    expect(search?.whole).toBe(0)
    expect(count).toBeGreaterThan(0)
    expect(search?.tries).toContainEqual({ text: "bánh chưng", count: 1 })
    expect(await find("qwertyuiop")).toMatchObject({ count: 0, search: { whole: 0, tries: [] } })
  })

  it("shows only stars in force where stars alone are asked for", async () => {
    const { items } = await find("4 sao")
    expect(items.length).toBeGreaterThan(0)
    for (const { badge } of items) expect(badge).toMatchObject({ status: "in_force", stars: 4 })
  })

  it.each([
    "%",
    "'; drop table product; --",
    "\\",
    "((((",
    "a".repeat(120),
    "​",
    "𝕏",
    "ﬁ",
    "-",
    "* *",
  ])("answers %j without breaking", async (q) => {
    const path = encodeURIComponent(q)
    expect((await shop.call("GET", `/store/catalogue?q=${path}`)).status).toBe(200)
    expect((await shop.call("GET", `/store/suggestions?q=${path}`)).status).toBe(200)
  })
})

describe("suggestions", () => {
  it("offer goods, and the place, maker and set that are meant", async () => {
    const honey = await suggest("mat on")
    expect(honey.products[0]?.title).toMatch(/^Mật ong/)
    expect(honey.sets[0]?.count).toBeGreaterThanOrEqual(7)
    const place = await suggest("thach ha")
    expect(place.communes.map(({ name }) => name)).toContain("Xã Thạch Hà")
    const maker = await suggest("silky")
    expect(maker.producers).toMatchObject([{ count: 1 }])
  })

  it("name the old place by which a commune was found", async () => {
    const { communes } = await suggest("Thạch Kim")
    expect(communes[0]).toMatchObject({ name: "Xã Lộc Hà" })
    expect(communes[0]?.oldName).toMatch(/Thạch Kim/)
  })

  it("show stars in force only", async () => {
    const { products } = await suggest("nước mắm")
    for (const { handle, stars } of products) {
      const { body } = await shop.call<{ variants: { badge: { status: string } }[] }>(
        "GET",
        `/store/catalogue/${handle}`,
      )
      expect(stars !== null).toBe(body.variants[0]?.badge.status === "in_force")
    }
  })

  it("are empty for a letter or nonsense, and refuse an unknown key", async () => {
    const nothing = { count: 0, products: [], communes: [], producers: [], sets: [] }
    expect(await suggest("m")).toMatchObject(nothing)
    expect(await suggest("qwertyuiop")).toMatchObject(nothing)
    expect((await shop.call("GET", "/store/suggestions?q=a&x=1")).status).toBe(400)
  })
})
