import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { gs1CheckDigit, isGtin } from "./gtin.js"
import { DEFAULT_SCALE_LAYOUTS, makeScaleCode, parseScan } from "./scan-code.js"

/** Four digits item, six price in hundreds of đồng. */
const PRICED = {
  prefixes: ["22"],
  itemDigits: 4,
  valueDigits: 6,
  holds: "price",
  step: 100,
} as const

describe("scans", () => {
  it("knows the check digit of the GS1 examples", () => {
    expect(gs1CheckDigit("629104150021")).toBe(3)
    expect(isGtin("6291041500213")).toBe(true)
    expect(isGtin("6291041500214")).toBe(false)
    expect(isGtin("629104150021")).toBe(false)
  })

  it("reads a GTIN and refuses one with a wrong digit", () => {
    expect(parseScan("6291041500213\r\n")).toEqual({
      ok: true,
      kind: "gtin",
      gtin: "6291041500213",
    })
    expect(parseScan("6291041500214")).toEqual({ ok: false, code: "SCAN_CHECK_DIGIT" })
  })

  it("reads the weight of a scale label in grams", () => {
    const label = makeScaleCode({ itemNo: 42, qtyMilli: 500, amount: 90_000 })
    expect(label).toEqual({ ok: true, code: "2000042005009" })
    expect(parseScan("2000042005009")).toEqual({
      ok: true,
      kind: "weight",
      itemCode: "00042",
      qtyMilli: 500,
    })
  })

  it("reads back every label it makes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 20, max: 29 }),
        (item, qtyMilli, prefix) => {
          const itemCode = String(item).padStart(5, "0")
          const goods = { itemNo: item, qtyMilli, amount: 1 }
          const label = makeScaleCode(goods, DEFAULT_SCALE_LAYOUTS[0], String(prefix))
          expect(label.ok && parseScan(label.code)).toEqual({
            ok: true,
            kind: "weight",
            itemCode,
            qtyMilli,
          })
        },
      ),
    )
  })

  it("refuses a label without weight, and weights a label cannot hold", () => {
    expect(parseScan(`200004200000${gs1CheckDigit("200004200000")}`)).toEqual({
      ok: false,
      code: "SCAN_WEIGHT_ZERO",
    })
    for (const goods of [
      { itemNo: 42, qtyMilli: 100_000 },
      { itemNo: 42, qtyMilli: 0 },
      { itemNo: 100_000, qtyMilli: 500 },
    ]) {
      expect(makeScaleCode({ ...goods, amount: 1 }).ok).toBe(false)
    }
  })

  it("writes a price where the layout holds one", () => {
    const label = makeScaleCode({ itemNo: 10, qtyMilli: 925, amount: 74_000 }, PRICED)
    expect(label.ok && parseScan(label.code, [PRICED])).toEqual({
      ok: true,
      kind: "price",
      itemCode: "0010",
      amount: 74_000,
    })
  })

  it("with another layout, prefix 2x is an in-store GTIN", () => {
    expect(parseScan("2000042005009", [{ ...PRICED, prefixes: ["28"] }])).toMatchObject({
      kind: "gtin",
    })
  })

  it("reads the price of a label in steps of the installation's scales", () => {
    const code = `220042000740${gs1CheckDigit("220042000740")}`
    expect(parseScan(code, [PRICED])).toEqual({
      ok: true,
      kind: "price",
      itemCode: "0042",
      amount: 74_000,
    })
    expect(parseScan(`220042000000${gs1CheckDigit("220042000000")}`, [PRICED])).toEqual({
      ok: false,
      code: "SCAN_PRICE_ZERO",
    })
  })

  it("tells labels of several scales apart by their prefix, and takes the check digit of each", () => {
    const anyBody = fc.tuple(
      fc.constantFrom("20", "22"),
      fc.stringMatching(/^\d{10}$/).filter((digits) => Number(digits.slice(4)) % 1e5 > 0),
    )
    const layouts = [
      { ...PRICED, prefixes: ["20"], itemDigits: 5, valueDigits: 5, holds: "weight", step: 1 },
      PRICED,
    ] as const
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 1, max: 9 }), ([prefix, digits], off) => {
        const body = prefix + digits
        const right = gs1CheckDigit(body)
        const kind = prefix === "20" ? "weight" : "price"
        expect(parseScan(`${body}${right}`, layouts)).toMatchObject({ ok: true, kind })
        expect(parseScan(`${body}${(right + off) % 10}`, layouts)).toEqual({
          ok: false,
          code: "SCAN_CHECK_DIGIT",
        })
      }),
    )
  })

  it("takes anything else as our own code, but not nothing and not a novel", () => {
    expect(parseScan(" HT-SKU-17 ")).toEqual({ ok: true, kind: "internal", code: "HT-SKU-17" })
    expect(parseScan("  ")).toEqual({ ok: false, code: "SCAN_EMPTY" })
    expect(parseScan("x".repeat(513))).toEqual({ ok: false, code: "SCAN_TOO_LONG" })
  })
})
