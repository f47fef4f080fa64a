import "fake-indexeddb/auto"
import { gs1CheckDigit, makeScaleCode } from "@ocop/domain"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Replica } from "./replica"
import { createFakeServer } from "./testing/fake-server"
import { demoSkus } from "./testing/fixture-skus"
import { startTestTill, type TestTill } from "./testing/test-till"

let t: TestTill
let replica: Replica
beforeAll(async () => {
  t = await startTestTill()
  const found = t.till.replica.get()
  if (!found) throw new Error("no catalogue")
  replica = found
})
afterAll(() => t.close())

describe("search at the till", () => {
  const names = (text: string) => replica.search(text).map((sku) => sku.tillName)

  test("finds without diacritics and in any order of words", () => {
    expect(names("mat ong")[0]).toBe("Mật ong Cường Nga")
    expect(names("nga cuong")).toContain("Mật ong Cường Nga")
    expect(names("MUC KHO")).toEqual(["Mực khô Ngọc Diệp"])
  })

  test("puts what was typed with accents first", () => {
    expect(names("mực")[0]).toBe("Mực khô Ngọc Diệp")
  })

  test("an exact code comes first", () => {
    expect(names("OC0017")[0]).toBe("Rượu nếp cái Hà Mai")
  })

  test("a word that no product has finds nothing", () => {
    expect(names("xe đạp")).toEqual([])
    expect(names("   ")).toEqual([])
  })
})

describe("a scanned code", () => {
  test("of ours names its product, whatever the case", () => {
    expect(replica.lookUp("oc0001")).toMatchObject({ ok: true, sku: { code: "OC0001" } })
  })

  test("of a scale carries the weight of its label", () => {
    const label = makeScaleCode({ itemNo: 10, qtyMilli: 925, amount: 1 }, undefined, "21")
    if (!label.ok) throw new Error(label.code)
    expect(replica.lookUp(label.code)).toMatchObject({
      ok: true,
      sku: { tillName: "Lạc cúc Xuân Thành" },
      qtyMilli: 925,
    })
  })

  test("of a scale that prints prices carries the weight which costs what the label says", async () => {
    const priced = { prefixes: ["22"], itemDigits: 4, valueDigits: 6, step: 10 }
    const scaleLayouts = [{ ...priced, holds: "price" as const }]
    const other = await startTestTill(createFakeServer({ pinIterations: 10, scaleLayouts }))
    const lookUp = (body: string) =>
      other.till.replica.get()?.lookUp(`${body}${gs1CheckDigit(body)}`)
    // 74.000 ₫ of goods at 80.000 ₫ a kilogram.
    expect(lookUp("220010007400")).toMatchObject({
      ok: true,
      sku: { id: "variant_demo_0010" },
      qtyMilli: 925,
    })
    // Grams under another prefix are another shop's code here.
    expect(lookUp("210001000925")).toEqual({ ok: false, code: "UNKNOWN" })
    await other.close()
  })

  test("with a wrong check digit is refused, never guessed", () => {
    expect(replica.lookUp("2100010009259")).toMatchObject({ ok: false })
  })

  test("of GS1 names product, lot and last day, and the weight of what is sold by weight", async () => {
    const item = "09506000134352"
    const skus = demoSkus.map((sku) =>
      sku.id === "variant_demo_0010" ? { ...sku, barcodes: [item.slice(1)] } : sku,
    )
    const other = await startTestTill(createFakeServer({ pinIterations: 10, skus }))
    expect(other.till.replica.get()?.lookUp(`01${item}31030007501727050110L-7`)).toMatchObject({
      ok: true,
      sku: { id: "variant_demo_0010" },
      qtyMilli: 750,
      lot: { lotNo: "L-7", expiresOn: "2027-05-01" },
    })
    await other.close()
    expect(replica.lookUp(`01${item}17270501`)).toEqual({ ok: false, code: "UNKNOWN" })
  })

  test("that nobody knows says so", () => {
    expect(replica.lookUp("8930000000002")).toEqual({ ok: false, code: "UNKNOWN" })
  })
})

describe("the stored catalogue", () => {
  test("opens again without a network, to the last price", async () => {
    t.plan(() => "offline")
    const till = await t.restart()
    expect(till.replica.get()?.sku("variant_demo_0001")?.price).toBe(65_000)
  })

  test("torn by a crash is fetched anew, and the ledger is untouched", async () => {
    t.plan(() => "none")
    const whole = t.till.replica.get()?.skuCount
    expect(whole).toBeGreaterThan(0)
    await t.tearCatalogue()
    const till = await t.restart()
    expect(till.replica.get()).toBeNull()
    expect(till.register.get()?.outletCode).toBe("HT11")
    await till.sync.nudge()
    expect(till.replica.get()?.skuCount).toBe(whole)
  })
})
