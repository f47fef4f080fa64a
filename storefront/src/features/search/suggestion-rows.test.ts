import type { Suggestions } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { suggestionRows } from "./suggestion-rows"

const product = {
  handle: "cu-do-phong-nga",
  title: "Cu đơ Phong Nga",
  titleEn: null,
  commune: "Phường Hà Huy Tập",
  image: "/art/cu-do-phong-nga-label-480.webp",
  stars: 4,
  near: false,
}
const found: Suggestions = {
  meant: null,
  count: 12,
  products: [product],
  communes: [{ code: "18652", name: "Phường Hà Huy Tập", oldName: "Xã Thạch Đài", count: 2 }],
  producers: [{ handle: "phong-nga", name: "Cơ sở Phong Nga", count: 1 }],
  sets: [{ no: 7, count: 9 }],
}

describe("rows under the search box", () => {
  it("lead to the product, its place and maker, its set and all results, in the reader's language", () => {
    const hrefs = (locale: "vi" | "en") =>
      suggestionRows(found, "cu đơ", locale).rows.map(({ href }) => href)
    expect(hrefs("vi")).toEqual([
      "/san-pham/cu-do-phong-nga",
      "/vung-dat/ha-huy-tap",
      "/ho-san-xuat/phong-nga",
      "/san-pham?set=7",
      "/san-pham?q=cu+%C4%91%C6%A1",
    ])
    expect(hrefs("en")[0]).toBe("/en/products/cu-do-phong-nga")
  })

  it.each(["giỏ quà", "qua tet", "Hộp quà biếu", "gift basket"])(
    "lead to the gift baskets for %s",
    (q) => {
      const rows = suggestionRows({ ...found, products: [] }, q, "en").rows
      expect(rows[0]).toMatchObject({ kind: "gifts", href: "/en/gift-baskets" })
    },
  )

  it.each(["quả bưởi", "giò me", "quýt"])("do not take %s for a gift", (q) => {
    expect(suggestionRows(found, q, "vi").rows.map(({ kind }) => kind)).not.toContain("gifts")
  })

  it("mark a name that nobody has translated as Vietnamese", () => {
    expect(suggestionRows(found, "cu", "en").rows[0]).toMatchObject({ lang: "vi" })
    const translated = { ...found, products: [{ ...product, titleEn: "Phong Nga peanut candy" }] }
    const [row] = suggestionRows(translated, "cu", "en").rows
    expect(row?.words).toBe("Phong Nga peanut candy")
    expect(row).not.toHaveProperty("lang")
  })

  it("say that nothing fits where all goods are only near", () => {
    const near = { ...found, products: [{ ...product, near: true }] }
    expect(suggestionRows(near, "cu", "vi").near).toBe(true)
    expect(suggestionRows(found, "cu", "vi").near).toBe(false)
    expect(suggestionRows({ ...found, products: [] }, "cu", "vi").near).toBe(false)
  })

  it("offer no list of all results where all are shown", () => {
    const { rows } = suggestionRows({ ...found, count: 1 }, "cu", "vi")
    expect(rows.map(({ kind }) => kind)).not.toContain("all")
  })
})
