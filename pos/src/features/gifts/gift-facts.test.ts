import "fake-indexeddb/auto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startTestTill, type TestTill } from "../../data/testing/test-till"
import { giftFacts } from "./gift-facts"

describe("goods packed as one gift at the counter", () => {
  let t: TestTill
  beforeAll(async () => {
    t = await startTestTill()
  })
  afterAll(() => t.close())
  const shop = () => {
    const replica = t.till.replica.get()
    if (!replica) throw new Error("no catalogue")
    return { replica, day: "2026-11-21", stockOf: t.till.stockOf }
  }
  const facts = (...lines: [no: string, qtyMilli: number][]) =>
    giftFacts(
      lines.map(([no, qtyMilli]) => ({ skuId: `variant_demo_${no}`, qtyMilli })),
      shop(),
    )

  test("are called OCOP by the least of their stars", () => {
    expect(facts(["0001", 2000], ["0007", 1000])).toMatchObject({
      stars: 3,
      goods: 2 * 65_000 + 52_000,
      short: [],
      missing: [],
    })
  })

  test("with one thing whose certificate has lapsed, or that has none, are never called OCOP", () => {
    expect(facts(["0001", 1000]).stars).not.toBeNull()
    expect(facts(["0001", 1000], ["0026", 1000]).stars).toBeNull()
    expect(facts().stars).toBeNull()
  })

  test("last as long as the first of them, and say what the book lacks", () => {
    const [first] = t.till.replica.get()?.sku("variant_demo_0001")?.lots ?? []
    expect(facts(["0001", 1000]).expiresOn).toBe(first?.expiresOn)
    expect(facts(["0001", 99_000]).short).toHaveLength(1)
    expect(facts(["9999", 1000]).missing).toEqual(["variant_demo_9999"])
  })

  test("are named by their own stars, whatever they are packed in, which costs what it costs", () => {
    const [ribbon] = t.till.replica.get()?.packings ?? []
    const price = t.till.replica.get()?.sku(ribbon ?? "")?.price ?? 0
    expect(price).toBeGreaterThan(0)
    const gift = { skuId: "variant_demo_0001", qtyMilli: 1000 }
    const packing = { skuId: ribbon ?? "", qtyMilli: 2000 }
    const bare = giftFacts([gift], shop())
    expect(giftFacts([gift, packing], shop())).toEqual({ ...bare, goods: bare.goods + 2 * price })
    expect(bare.stars).not.toBeNull()
    expect(giftFacts([packing], shop()).stars).toBeNull()
  })

  test("say nothing of lots that ended before today", () => {
    const lines = [{ skuId: "variant_demo_0001", qtyMilli: 1000 }]
    expect(giftFacts(lines, { ...shop(), day: "2199-01-01" }).expiresOn).toBeNull()
  })

  test("lack the spirits that this outlet may not sell", () => {
    const { replica, ...rest } = shop()
    const spirit = replica.skus().find(({ alcohol }) => alcohol)
    const lines = [{ skuId: spirit?.id ?? "", qtyMilli: 1000 }]
    const missingAt = (maySellAlcohol: boolean) => {
      const outlet = { ...replica.outlet, maySellAlcohol }
      return giftFacts(lines, { ...rest, replica: { ...replica, outlet } }).missing
    }
    expect(missingAt(true)).toEqual([])
    expect(missingAt(false)).toEqual([spirit?.tillName])
  })
})
