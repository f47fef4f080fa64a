import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import { demoSkus } from "../../../data/testing/fixture-skus"
import { testCounter } from "./testing/test-counter"

describe("a pack that tells its lot", () => {
  const GTIN = "09506000134352"
  const skus = demoSkus.map((sku, i) => (i === 0 ? { ...sku, barcodes: [GTIN.slice(1)] } : sku))
  const c = testCounter({ skus })

  test("is sold from it, and joins no line of another lot", () => {
    c.counter.scan(`01${GTIN}1730010110A`)
    c.counter.scan(`01${GTIN}1730010110B`)
    c.counter.scan(`01${GTIN}1730010110A`)
    const lots = c.counter.basket().lines.map(({ lotNo, qtyMilli }) => [lotNo, qtyMilli])
    expect(lots).toEqual([
      ["A", 2000],
      ["B", 1000],
    ])
  })

  test("is not sold after its last day, and the band names a lot that may be", () => {
    c.counter.scan(`01${GTIN}1720010110A`)
    expect(c.counter.basket().lines).toEqual([])
    expect(c.band()).toMatchObject({
      kind: "expired",
      expiresOn: "2020-01-01",
      otherLot: "L0001-1126",
    })
  })
})

describe("the lot of a line", () => {
  const LOTS = [
    { lotNo: "OVER", expiresOn: "2020-01-01", qtyMilli: 1000 },
    { lotNo: "SOON", expiresOn: "2029-01-01", qtyMilli: 1000 },
  ]
  const skus = demoSkus.map((sku, i) => (i === 0 ? { ...sku, lots: LOTS } : sku))
  const c = testCounter({ skus })
  beforeEach(() => {
    c.add("0001")
  })
  const lotOfLine = () => c.counter.basket().lines.map(({ lotNo }) => lotNo)

  test("is chosen by hand, and goes into the sale with its last day", async () => {
    c.counter.chooseLot("0001", "SOON")
    expect(lotOfLine()).toEqual(["SOON"])
    expect(c.band()).toEqual({ kind: "line", lineId: "0001" })
    await c.takeCash(65_000)
    expect(c.paid()?.lines).toMatchObject([{ lotNo: "SOON", expiresOn: "2029-01-01" }])
  })

  test("is never one that is past its date", () => {
    c.counter.chooseLot("0001", "OVER")
    expect(lotOfLine()).toEqual([null])
  })

  test("can be taken back, and goods of no known lot are another line", () => {
    c.counter.chooseLot("0001", "SOON")
    c.add("0001")
    expect(lotOfLine()).toEqual(["SOON", null])
    c.counter.chooseLot("0001", null)
    expect(lotOfLine()).toEqual([null, null])
  })

  test("does not change while the customer's money is counted", () => {
    c.counter.ask("card", 65_000)
    c.counter.chooseLot("0001", "SOON")
    expect(lotOfLine()).toEqual([null])
  })
})
