import { describe, expect, it } from "vitest"
import { lotRows } from "./lot-rows"

const lot = (part: object) => ({
  outletCode: "HT01",
  lotNo: "L1",
  producedOn: "2026-10-01",
  expiresOn: "2027-01-01",
  qtyMilli: 2000,
  ...part,
})

describe("lots on sale", () => {
  it("shows a lot of several outlets once, with its whole quantity", () => {
    const rows = lotRows([lot({}), lot({ outletCode: "HT02", qtyMilli: 3000 })], "2026-11-21")
    expect(rows).toHaveLength(1)
    expect(rows[0]?.qtyMilli).toBe(5000)
  })

  it("puts the earliest expiry first and goods without a date last", () => {
    const rows = lotRows(
      [
        lot({ lotNo: "C", expiresOn: null }),
        lot({ lotNo: "B" }),
        lot({ lotNo: "A", expiresOn: "2026-12-10" }),
      ],
      "2026-11-21",
    )
    expect(rows.map((row) => row.lotNo)).toEqual(["A", "B", "C"])
  })

  it("warns from one third of its life left", () => {
    const [row] = lotRows(
      [lot({ producedOn: "2026-10-11", expiresOn: "2026-12-10" })],
      "2026-11-21",
    )
    expect(row).toMatchObject({ daysLeft: 19, endsSoon: true })
    const [fresh] = lotRows([lot({})], "2026-11-21")
    expect(fresh?.endsSoon).toBe(false)
  })

  it("leaves out lots that are sold", () => {
    expect(lotRows([lot({ qtyMilli: 0 })], "2026-11-21")).toEqual([])
  })
})
