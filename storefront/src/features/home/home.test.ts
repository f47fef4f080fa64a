import type { CatalogueItem } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { cropOf, cropProduct } from "./crop-of"
import { newlyRecognised } from "./newly-recognised"

const item = (handle: string, maker: string, decisionDate: string | null): CatalogueItem => ({
  productId: handle,
  handle,
  title: handle,
  titleEn: null,
  skuId: handle,
  skuCode: handle,
  sectorSlug: "thuc-pham",
  setNo: 1,
  producer: { handle: maker, name: maker },
  commune: null,
  price: 1000,
  offer: null,
  demoPrice: true,
  sellMode: "PIECE",
  unit: "hộp",
  netContent: "Hộp",
  unitPrice: null,
  badge:
    decisionDate === null
      ? { status: "none", reason: "lapsed", since: "2026-01-01" }
      : {
          ...{ status: "in_force", stars: 4, recognitionId: handle, decisionNo: "DEMO-1" },
          ...{ decisionDate, issuerName: "UBND", validFrom: decisionDate, validTo: "2027-12-31" },
          ...{ monthsLeft: 12, daysLeft: 400, expiring: false },
        },
  image: null,
  alcohol: false,
  stock: handle === "sold-out" ? [] : [{ outletCode: "HT01", qtyMilli: 1000 }],
})

describe("newly recognised goods", () => {
  it("are those of the latest decisions, one of each maker, never a lapsed one", () => {
    const items = [
      item("old", "a", "2024-01-01"),
      item("lapsed", "b", null),
      item("newest", "c", "2026-06-01"),
      item("second-of-c", "c", "2026-05-01"),
      item("newer", "d", "2025-01-01"),
    ]
    expect(newlyRecognised(items, 2).map(({ handle }) => handle)).toEqual(["newest", "newer"])
  })
})

describe("the crop of a day", () => {
  it("is oranges in November, melons in June, none in March", () => {
    expect(["2026-11-21", "2026-06-01", "2026-03-01"].map(cropOf)).toEqual([
      "orange",
      "melon",
      null,
    ])
  })

  it("is shown by goods that are in stock", () => {
    expect(cropProduct([item("sold-out", "a", null), item("sold", "b", null)])?.handle).toBe("sold")
    expect(cropProduct([])).toBeNull()
  })
})
