import { describe, expect, it } from "vitest"
import { hrefTo } from "../../lib/i18n/routes"
import type { Filters } from "./filters"
import { addressOf, isShelf } from "./list-address"

const plain: Filters = { sort: "relevance", page: 1 }
const href = (filters: Partial<Filters>) => {
  const { to, params, query } = addressOf({ ...plain, ...filters })
  return `${hrefTo("vi", to, params)}${query ? `?${query}` : ""}`
}

describe("the address of a list", () => {
  it.each([
    [{}, "/san-pham"],
    [{ page: 2 }, "/san-pham/trang/2"],
    [{ sector: "do-uong" }, "/nhom/do-uong"],
    [{ sector: "thuc-pham", page: 3 }, "/nhom/thuc-pham/trang/3"],
    [{ set: "9" }, "/nhom/thuc-pham/nuoc-mam"],
    [{ sector: "thuc-pham", set: "9", page: 2 }, "/nhom/thuc-pham/nuoc-mam/trang/2"],
  ])("of %o is a page of its own", (filters, path) => {
    expect(href(filters)).toBe(path)
    expect(isShelf({ ...plain, ...filters })).toBe(true)
  })

  it.each<[Partial<Filters>, string]>([
    [{ star: "4" }, "/san-pham?star=4"],
    [{ sector: "thuc-pham", star: "4" }, "/san-pham?star=4&sector=thuc-pham"],
    [{ set: "9", sort: "price_asc" }, "/san-pham?set=9&sort=price_asc"],
    [{ sector: "do-uong", set: "9" }, "/san-pham?sector=do-uong&set=9"],
  ])("of %o is a query that no search engine keeps", (filters, path) => {
    expect(href(filters)).toBe(path)
    expect(isShelf({ ...plain, ...filters })).toBe(false)
  })
})
