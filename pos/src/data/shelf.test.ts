import { describe, expect, test } from "vitest"
import { openShelf, packShelf } from "./shelf"
import { gridRow, stockGrid } from "./stock-grid"
import { bigShop } from "./testing/big-shop"

const skus = [...(bigShop(1_200, 2).skus ?? [])]
const last = skus.length - 1
const recognition = {
  id: "recog_demo",
  // Of SKUs that lie far apart.
  skuIds: [skus[3]?.id ?? "", skus[last]?.id ?? ""],
  packagingCodes: [],
  stars: 4,
  decisionNo: "DEMO-1",
  decisionDate: "2025-03-01",
  issuerName: "DEMO",
  issuerLevel: "PROVINCE",
  criteriaVersion: "QD148",
  validFrom: "2025-03-01",
  validTo: "2028-03-01",
  revokedOn: null,
} as const
const packed = packShelf({
  skus,
  recognitions: [{ ...recognition, skuIds: [...recognition.skuIds], packagingCodes: [] }],
})

describe("the shelf of a catalogue", () => {
  test("finds every SKU by its id, its code and its bar code", () => {
    const shelf = openShelf(packed)
    const lost = skus.filter(
      (sku, place) =>
        shelf.placeOf("id", sku.id) !== place ||
        shelf.placeOf("code", sku.code.toUpperCase()) !== place ||
        shelf.placeOf("code", sku.barcodes[0]?.toUpperCase() ?? "") !== place,
    )
    expect(lost).toEqual([])
    expect(shelf.at(last)).toEqual(skus[last])
  })

  test("is read as tills stored it before, so that one that updates without a network sells on", () => {
    const text = JSON.stringify({ skus: skus.slice(0, 2), recognitions: [] })
    const bytes = new TextEncoder().encode(text)
    const shelf = openShelf({ ...packed, bytes, ends: Uint32Array.of(bytes.length), count: 2 })
    expect(shelf.at(1)).toEqual(skus[1])
  })

  test("finds nothing under a code that no SKU has, nor an id under a code", () => {
    const shelf = openShelf(packed)
    expect(shelf.placeOf("code", "DEMO99999")).toBe(-1)
    expect(shelf.placeOf("code", skus[0]?.id ?? "")).toBe(-1)
  })

  test("keeps the certificate with each SKU that it names, and with no other", () => {
    const shelf = openShelf(packed)
    expect(shelf.recognitionsAt(3).map(({ id }) => id)).toEqual(["recog_demo"])
    expect(shelf.recognitionsAt(last).map(({ id }) => id)).toEqual(["recog_demo"])
    expect(shelf.recognitionsAt(4)).toEqual([])
  })

  test("of a code that two SKUs claim gives the later one", () => {
    const [first, second] = skus
    if (!first || !second) throw new Error("no SKUs")
    const twins = [first, { ...second, barcodes: first.barcodes }]
    const shelf = openShelf(packShelf({ skus: twins, recognitions: [] }))
    expect(shelf.placeOf("code", first.barcodes[0] ?? "")).toBe(1)
  })
})

describe("the grid of stock", () => {
  test("says what the rows of the snapshot said, negative and fractional too", () => {
    const [a, b] = skus
    if (!a || !b) throw new Error("no SKUs")
    const grid = stockGrid({
      skus: [a, b],
      stock: [
        [b.id, "HT02", -1_500],
        [a.id, "HT01", 250],
        [b.id, "HT01", 3_000_000_000],
        ["gone", "HT01", 1],
      ],
    })
    expect([...gridRow(grid, 0)]).toEqual([["HT01", 250]])
    expect(new Map(gridRow(grid, 1))).toEqual(
      new Map([
        ["HT02", -1_500],
        ["HT01", 3_000_000_000],
      ]),
    )
  })
})
