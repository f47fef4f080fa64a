import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { loadBaskets } from "../../../data/drafts"
import { demoSkus } from "../../../data/testing/fixture-skus"
import { testCounter } from "./testing/test-counter"

const GTIN = "09506000134352"
const WEIGHED_GTIN = "09506000134369"
const stampOf = (serial: string) => `https://id.example.test/01/${GTIN}/10/L7/21/${serial}`
const NAMELESS = "https://tem.example.test/x/17"
const HA_TINH = "https://tem.example.test/42-18652-15-2026"
const ELSEWHERE = "https://tem.example.test/38-14866-3-2026"

describe("a stamp that is scanned", () => {
  const gtins = new Map([
    [0, GTIN],
    [9, WEIGHED_GTIN],
  ])
  const skus = demoSkus.map((sku, i) => {
    const gtin = gtins.get(i)
    return gtin ? { ...sku, barcodes: [gtin.slice(1)] } : sku
  })
  const c = testCounter({ skus })
  const { add, band } = c
  const lines = () => c.counter.basket().lines.map(({ qtyMilli, stamps }) => ({ qtyMilli, stamps }))

  test("adds the goods it names, one pack each, and stays with the sale to the server", async () => {
    c.counter.scan(stampOf("S1"))
    c.counter.scan(stampOf("S2"), 5)
    expect(lines()).toEqual([{ qtyMilli: 2000, stamps: [stampOf("S1"), stampOf("S2")] }])
    await c.takeCash(c.counter.due() ?? 0)
    await c.till.sync.nudge()
    expect(c.server.sales()[0]?.lines[0]).toMatchObject({
      ...{ lotNo: "L7", stamps: [stampOf("S1"), stampOf("S2")] },
    })
  })

  test("sells no pack twice", () => {
    c.counter.scan(stampOf("S1"))
    c.counter.scan(stampOf("S1"))
    expect(lines()).toEqual([{ qtyMilli: 1000, stamps: [stampOf("S1")] }])
    expect(band()).toMatchObject({ kind: "stamp", fault: "STAMP_REPEATED" })
  })

  test("finds goods without a GTIN by the code of ours that it names", () => {
    c.counter.scan("https://ocop.example.test/p/oc0002/21/S9")
    expect(c.counter.basket().lines).toMatchObject([
      { skuId: "variant_demo_0002", stamps: ["https://ocop.example.test/p/oc0002/21/S9"] },
    ])
    expect(band()).toMatchObject({ kind: "added", via: "stamp" })
  })

  test("of weighed goods waits with its lot for the weight", () => {
    const stamp = `https://id.example.test/01/${WEIGHED_GTIN}/10/L9/21/S1`
    c.counter.scan(stamp)
    c.counter.weigh(925)
    expect(c.counter.basket().lines).toMatchObject([
      { skuId: "variant_demo_0010", qtyMilli: 925, lotNo: "L9", stamps: [stamp] },
    ])
    add("0010")
    c.counter.weigh(500)
    expect(c.counter.basket().lines[1]).toMatchObject({ qtyMilli: 500, lotNo: null })
    expect(c.counter.basket().lines[1]).not.toHaveProperty("stamps")
  })

  test("that names no goods is kept with the last line, and changes no quantity", () => {
    add("0001")
    c.counter.scan(HA_TINH)
    expect(lines()).toEqual([{ qtyMilli: 1000, stamps: [HA_TINH] }])
    expect(band()).toMatchObject({ kind: "stamp-kept" })
  })

  test("that names no goods, before any are there, waits for the next and is not lost by a restart", async () => {
    c.counter.scan(NAMELESS)
    expect(lines()).toEqual([])
    expect(band()).toMatchObject({ kind: "stamp", fault: "STAMP_NAMES_NOTHING" })
    add("0001")
    expect(lines()).toEqual([{ qtyMilli: 1000, stamps: [NAMELESS] }])
    // Every pack of the line has its stamp: this one is of the next goods.
    c.counter.scan(`${NAMELESS}8`)
    await c.till.mirror.flush()
    await c.crash()
    add("0002")
    expect(lines().map(({ stamps }) => stamps)).toEqual([[NAMELESS], [`${NAMELESS}8`]])
  })

  test("of another province says so, adds nothing, and goes with the goods scanned next", () => {
    add("0001")
    c.counter.scan(ELSEWHERE)
    expect(band()).toMatchObject({ kind: "stamp", fault: "STAMP_OTHER_PROVINCE" })
    expect(lines()).toEqual([{ qtyMilli: 1000, stamps: undefined }])
    add("0002")
    expect(lines()[1]).toEqual({ qtyMilli: 1000, stamps: [ELSEWHERE] })
  })

  test("goes with the goods it was scanned for, or with nobody's once those are out", () => {
    c.counter.scan(NAMELESS)
    c.counter.emptyBasket()
    expect(band()).toEqual({ kind: "ready" })
    add("0001")
    c.counter.scan(ELSEWHERE)
    c.counter.changeQuantity("0001", 0)
    c.counter.takeBack()
    expect(c.counter.basket().heldStamps).toEqual([ELSEWHERE])
    c.counter.changeQuantity("0001", 0)
    add("0002")
    expect(lines()).toEqual([{ qtyMilli: 1000, stamps: undefined }])
  })

  test("is not lost by a restart before the first goods", async () => {
    c.counter.scan(NAMELESS)
    await c.till.mirror.flush()
    expect((await loadBaskets(c.till.ledger))?.drafts).toMatchObject([{ heldStamps: [NAMELESS] }])
  })

  test("leaves the next basket alone", async () => {
    c.counter.scan(NAMELESS)
    add("0001")
    c.counter.emptyBasket()
    add("0002")
    expect(lines()).toEqual([{ qtyMilli: 1000, stamps: undefined }])
  })
})
