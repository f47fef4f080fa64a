import { describe, expect, it } from "vitest"
import {
  catalogueQueryOf,
  type Filters,
  filtersToQuery,
  parseFilters,
  toggled,
  without,
} from "./filters"

const plain: Filters = { sort: "relevance", page: 1 }

describe("filters in the address", () => {
  it("come back as they were written", () => {
    const filters: Filters = {
      q: "cu đơ & gừng",
      star: "4",
      sector: "thuc-pham",
      set: "7",
      commune: "18652",
      outlet: "HT01",
      producer: "co-so-phong-nga",
      price: "50-100",
      season: "tet",
      sort: "price_asc",
      page: 3,
    }
    const query = new URLSearchParams(filtersToQuery(filters))
    expect(parseFilters(Object.fromEntries(query))).toEqual(filters)
  })

  it("leave the plain list without a query", () => {
    expect(filtersToQuery(plain)).toBe("")
  })

  it("write one list in one way, whatever the order of its parts", () => {
    const a = parseFilters({ outlet: "HT01", star: "3" })
    const b = parseFilters({ star: "3", outlet: "HT01" })
    expect(filtersToQuery(a)).toBe(filtersToQuery(b))
  })

  it("ignore what makes no sense", () => {
    const asked = {
      star: "9",
      set: "27",
      commune: "1865",
      outlet: "ht01' or 1=1",
      sector: "../..",
      sort: "price",
      page: "-2",
      other: "x",
    }
    expect(parseFilters(asked)).toEqual(plain)
  })

  it("take the first of a repeated key", () => {
    expect(parseFilters({ star: ["4", "5"] }).star).toBe("4")
  })

  it("go back to the first page when they change", () => {
    expect(toggled({ ...plain, page: 5 }, "star", "4")).toEqual({ ...plain, star: "4" })
    expect(without({ ...plain, star: "4", page: 5 }, "star")).toEqual(plain)
  })

  it("take a part out when it is chosen again", () => {
    expect(toggled({ ...plain, star: "4" }, "star", "4")).toEqual(plain)
  })

  it("lose the set with its sector", () => {
    const inSet: Filters = { ...plain, sector: "thuc-pham", set: "9" }
    expect(toggled(inSet, "sector", "do-uong")).toEqual({ ...plain, sector: "do-uong" })
    expect(without(inSet, "sector")).toEqual(plain)
    expect(toggled(inSet, "set", "9")).toEqual({ ...plain, sector: "thuc-pham" })
  })

  it("ask the catalogue for the page that is shown", () => {
    const query = catalogueQueryOf({ ...plain, star: "4", page: 2 })
    expect(query.toString()).toBe("star=4&page=2&page_size=24")
  })
})
