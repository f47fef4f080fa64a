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

  it("fit a till's tile and stay apart there", () => {
    const names = rows.flatMap(({ name_vi }) => {
      const parsed = cleanName(name_vi)
      return parsed.ok ? [tillNameOf(parsed.value)] : []
    })
    expect(names.filter((name) => [...name].length > TILL_NAME_CHARS)).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(148)
  })

  it("keep the words that tell one maker's goods from another's", () => {
    expect(tillNameOf("Nước mắm sành Ngọc Tích")).toBe("N.mắm sành Ngọc Tích")
    expect(tillNameOf("Nước mắm Phú Khương (loại 4 sao)")).toBe("Nước mắm Phú Khương L4")
    expect(tillNameOf("Cu đơ Phong Nga")).toBe("Cu đơ Phong Nga")
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
