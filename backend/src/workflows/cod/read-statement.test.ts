import { describe, expect, it } from "vitest"
import { readStatement } from "./read-statement"

describe("a carrier's statement", () => {
  it("is read by the usual names of its columns, without its row of sums", () => {
    const csv = [
      "\uFEFFSTT;Mã đơn KH;Mã vận đơn;Tiền thu hộ;Tổng phí",
      "1;;DEMO123;163.000 đ;5.500",
      "2;x;DEMO124;1.250.000;",
      "Tổng cộng;;;1.413.000;5.500",
    ].join("\r\n")
    expect(readStatement(csv)).toEqual({
      ok: true,
      lines: [
        { reference: "DEMO123", collected: 163_000, fee: 5_500 },
        { reference: "DEMO124", collected: 1_250_000, fee: 0 },
      ],
    })
  })

  it("is refused whole, with every fault named, when one amount cannot be read", () => {
    const csv = "order_code,cod,fee\nHT1,100000,0\nHT2,mot tram,0\n,5000,0"
    expect(readStatement(csv)).toEqual({
      ok: false,
      faults: [
        { row: 3, field: "collected", code: "NOT_A_NUMBER" },
        { row: 4, field: "order", code: "REQUIRED" },
      ],
    })
  })

  it("is refused without the columns that say which order and how much", () => {
    const faults = (csv: string) => {
      const read = readStatement(csv)
      return read.ok ? [] : read.faults.map(({ field }) => field)
    }
    expect(faults("a,b\n1,2")).toEqual(["collected", "order"])
    expect(faults("order_code,cod\n")).toEqual([null])
    expect(faults('"order_code,cod\nHT1,1')).toEqual([null])
  })

  it("never runs a formula", () => {
    const read = readStatement("order_code,cod\n=HYPERLINK(1),1000")
    expect(read).toMatchObject({ ok: false, faults: [{ code: "FORMULA_WITHOUT_VALUE" }] })
  })
})
