import { describe, expect, it } from "vitest"
import { stockRows } from "./nearest-stock"

const here = { latitude: 18.34, longitude: 105.9 }
const near = { code: "HT01", latitude: 18.35, longitude: 105.9 }
const far = { code: "HT02", latitude: 18.51, longitude: 105.45 }
const unknown = { code: "NA01", latitude: null, longitude: null }

describe("stock by outlet", () => {
  it("shows the nearest outlet that has it first and empty ones last", () => {
    const rows = stockRows([far, near, unknown], [{ outletCode: "HT02", qtyMilli: 3000 }], here)
    expect(rows.map((row) => row.outlet.code)).toEqual(["HT02", "HT01", "NA01"])
  })

  it("never hides an outlet, and never shows less than nothing", () => {
    const rows = stockRows([near, far], [{ outletCode: "HT01", qtyMilli: -2000 }], here)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ qtyMilli: 0 })
  })

  it("claims no distance to an outlet whose place is not known", () => {
    expect(stockRows([unknown], [], here)[0]?.km).toBeNull()
  })
})
