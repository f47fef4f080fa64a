import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import { describe, expect, it } from "vitest"
import { cleanName } from "./clean-name"
import { demoFacts } from "./demo-facts"
import { netContentOf } from "./product-draft"
import { TILL_NAME_CHARS, tillNameOf } from "./till-name"

type Row = { name_vi: string; qd26_set_no: string; unit: string }

const file = join(__dirname, "../../../data/products.csv")
const rows: Row[] = parse(readFileSync(file), { columns: true })

describe("names of the data file", () => {
  it("drops rows that only quote a price and the stump of a cut name", () => {
    expect(cleanName("Bưởi Phúc Trạch (giá vùng)")).toEqual({ ok: false, code: "PRICE_QUOTE_ONLY" })
    expect(cleanName("Cam chanh Vũ Quang (giá lễ hội)").ok).toBe(false)
    expect(cleanName("Bộ dụng cụ nhà bếp bằng … (name cut in source)")).toEqual({
      ok: true,
      value: "Bộ dụng cụ nhà bếp",
    })
    expect(cleanName("Mật ong Vũ Quang (Triều Thu)")).toMatchObject({ ok: true })
  })

  const goods = rows.flatMap(({ name_vi }) => {
    const parsed = cleanName(name_vi)
    return parsed.ok ? [parsed.value] : []
  })

  it("fit a till's tile and stay apart there, packs of the same goods too", () => {
    const names = [
      ...goods.map((name) => tillNameOf(name)),
      ...goods
        .filter((name) => /^(Cu đơ Phong|Mật ong Cường|Nước mắm Phú Sáng|Trà gạo lứt)/.test(name))
        .map((name) => tillNameOf(name, "nhỏ")),
    ]
    expect(names.filter((name) => [...name].length > TILL_NAME_CHARS)).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(148 + 4)
  })

  it("are made of whole words of the name, so that a cashier can read them", () => {
    const strange = goods.flatMap((name) => {
      const words = new Set(
        name
          .toLowerCase()
          .split(/[\s()–—…]+/u)
          .concat("1"),
      )
      return tillNameOf(name)
        .toLowerCase()
        .split(" ")
        .filter((word) => !words.has(word))
    })
    expect(strange).toEqual([])
  })

  it.each([
    ["Cu đơ Phong Nga", "Cu đơ Phong Nga"],
    ["Nước mắm sành Ngọc Tích", "Mắm sành Ngọc Tích"],
    ["Nước mắm Phú Khương (loại 4 sao)", "Mắm Phú Khương loại 4"],
    ["Cam giòn Xuân Hòa Thượng Lộc", "Cam giòn Xuân Hòa"],
    ["Cam Thượng Lộc Trạch Mai", "Cam Trạch Mai"],
    ["Mật ong Vũ Quang (Đức Lĩnh)", "Mật ong Đức Lĩnh"],
    ["Kẹo cu đơ Hà Tĩnh – Nguyễn Hằng", "Kẹo cu đơ Nguyễn Hằng"],
    ["Nhung hươu Hương Sơn – Pantotrichum HS", "Nhung Pantotrichum HS"],
    ["Trà túi lọc cà gai leo Tiến Hiệp", "Trà cà gai Tiến Hiệp"],
    ["Mực một nắng Cửa Nhượng", "Mực 1 nắng Cửa Nhượng"],
    ["Thịt lợn thảo dược Nam Tiến", "Lợn thảo dược Nam Tiến"],
    ["Rượu đông trùng hạ thảo Thiên Tâm", "Rượu Thiên Tâm"],
  ])("keep what tells goods apart: %s", (name, short) => {
    expect(tillNameOf(name)).toBe(short)
  })

  it("stay short whatever is imported", () => {
    const long = tillNameOf("Ab".repeat(40), "nhỏ")
    expect([...long].length).toBeLessThanOrEqual(TILL_NAME_CHARS)
    expect(long.endsWith(" nhỏ")).toBe(true)
  })
})

describe("demo facts", () => {
  it("are the same whenever asked, and priced in whole thousands", () => {
    for (const { name_vi, qd26_set_no, unit } of rows) {
      const facts = demoFacts(name_vi, Number(qd26_set_no), unit)
      expect(demoFacts(name_vi, Number(qd26_set_no), unit)).toEqual(facts)
      expect(facts.price % 1000).toBe(0)
      expect(facts.price).toBeGreaterThan(15_000)
      if (unit === "kg") expect(facts.netQuantity).toBeNull()
    }
  })
})

describe("net content", () => {
  it.each([
    ["hộp", 500, "g", "Hộp 500 g"],
    ["chai", 1000, "ml", "Chai 1 lít"],
    ["lít", 1000, "ml", "Chai 1 lít"],
    ["chục", 10, "piece", "Chục 10 cái"],
    ["con", 1, "piece", "Con"],
    ["kg", null, null, "Theo kg"],
    ["bộ", null, null, "Bộ"],
  ])("of %s, %s %s reads %s", (unit, quantity, netUnit, shown) => {
    expect(netContentOf(unit, quantity, netUnit)).toBe(shown)
  })
})
