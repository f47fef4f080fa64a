import { randomUUID } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import type { StockLots } from "@ocop/contracts"
import { checkLaws } from "@ocop/ops"
import { describe, expect, it } from "vitest"
import { adminToken } from "../../../support/index.js"
import { kinds, moved, province, statuses, till } from "./stage.js"

const HOUR_MS = 3_600_000
const isoIn = (ms: number) => new Date(Date.now() + ms).toISOString()
const head = () => ({
  kind: "goods-moved",
  id: randomUUID(),
  at: isoIn(0),
  staffId: till.staffId,
  sessionId: till.sessionId,
  note: null,
})
const counts = (sku: string, foundMilli: number, countedAt: string) => ({
  ...head(),
  task: "count",
  lines: [{ lineNo: 1, skuId: `variant_${sku}`, foundMilli, countedAt }],
})
const stockedOf = async (sku: string) => (await province.level(sku, 1)).stocked
const brokenLaws = async () => (await checkLaws(province.databaseUrl)).filter((law) => !law.holds)

describe("shelves that a till counted", () => {
  it("hold what was found and what moved since, in whatever order tills tell of it", async () => {
    const other = await province.till(1)
    await province.receive([["b36", 1, 20, "B36", "2027-05-01"]])
    const now = Date.now()
    const after = (moment: number) => new Date(now + moment * 10).toISOString()
    const dayOf = (at: string) =>
      new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)
    const sold = (at: string, qtyMilli = 1000) =>
      other.sale({ lines: [{ sku: "b36", qtyMilli }], at, businessDay: dayOf(at) })
    const negative = () => kinds("iitem_b36@sloc_1")
    const stocked = () => stockedOf("b36")
    const [early, between, late] = [sold(after(-60), 3000), sold(after(10)), sold(after(90))]
    const receipt = (at: string, lotNo: string) => ({
      ...head(),
      at,
      task: "receipt",
      terms: "delivery",
      noteNo: "DEMO-PG-2",
      lines: [{ lineNo: 1, skuId: "variant_b36", qtyMilli: 6000, lotNo, expiresOn: "2027-05-01" }],
    })
    const waste = (at: string) => ({
      ...head(),
      at,
      task: "waste",
      reason: "damaged",
      approvedBy: null,
      lines: [{ lineNo: 1, skuId: "variant_b36", qtyMilli: 1000, lotNo: null }],
    })
    // No fact comes from the future.
    await setTimeout(now + 1300 - Date.now())
    // Nothing is left on the shelf, says the count; the last three went at a till without a network.
    await till.send([counts("b36", 0, after(0))])
    expect(await stocked()).toBe(0)
    expect(statuses(await other.send([early]))).toEqual(["accepted"])
    expect(await stocked()).toBe(0)
    expect(await moved(early.id)).toBe(-3)
    // Counted again, and a count from in between that is told last changes nothing.
    const [again, stale] = [counts("b36", 30_000, after(60)), counts("b36", 7000, after(20))]
    await till.send([again])
    await till.send([stale, waste(after(30)), receipt(after(-30), "T-LATE")])
    expect(statuses(await other.send([between]))).toEqual(["accepted"])
    expect(await stocked()).toBe(30)
    expect(await kinds(`goods-moved:${stale.id}`)).toEqual(["COUNT_OVERTAKEN"])
    await other.send([late])
    await till.send([waste(after(100)), receipt(after(120), "T-NEW")])
    expect(await stocked()).toBe(30 - 1 - 1 + 6)
    expect(await negative()).toEqual([])
    expect(await brokenLaws()).toEqual([])
  })

  it("by a clock that is a year ahead were counted now: what is sold and counted after it stands", async () => {
    const own = await province.till(1)
    await province.receive([["b36", 1, 5, "B36", "2027-05-01"]])
    const stocked = () => stockedOf("b36")
    const ahead = new Date(Date.now() + 365 * 86_400_000).toISOString()
    const sells = (at: string) => own.sale({ lines: [{ sku: "b36", qtyMilli: 1000 }], at })
    const wrong = counts("b36", 20_000, ahead)
    // Sold by that clock before it counted: seen, though it says a moment that is yet to come.
    await own.send([sells(ahead)])
    await till.send([wrong])
    expect(await stocked()).toBe(20)
    expect((await kinds(`goods-moved:${wrong.id}`)).sort()).toEqual([
      "CLOCK_DRIFT",
      "COUNT_DIFFERENCE",
    ])
    await own.send([sells(new Date().toISOString())])
    expect(await stocked()).toBe(19)
    await own.send([sells(ahead)])
    expect(await stocked()).toBe(18)
    const right = counts("b36", 30_000, new Date().toISOString())
    await till.send([right])
    expect(await stocked()).toBe(30)
    expect(await kinds(`goods-moved:${right.id}`)).toEqual(["COUNT_DIFFERENCE"])
    expect(await brokenLaws()).toEqual([])
  })

  it("by a clock that is behind, or ahead, and knows it are as they were at the very moment", async () => {
    await province.receive([["b35", 1, 20, "B35", "2027-05-01"]])
    const by = (clockOffsetMs: number, fact: object) => ({ ...fact, clockOffsetMs })
    const sold = (clockOffsetMs: number, agoMs = 0) =>
      till.sale({
        ...{ lines: [{ sku: "b35", qtyMilli: 2000 }], clockOffsetMs },
        at: isoIn(clockOffsetMs - agoMs),
      })
    const counted = (clockOffsetMs: number, foundMilli: number) =>
      by(clockOffsetMs, counts("b35", foundMilli, isoIn(clockOffsetMs)))
    const wasted = (clockOffsetMs: number) => {
      const line = { lineNo: 1, skuId: "variant_b35", qtyMilli: 1000, lotNo: null }
      const waste = { task: "waste", reason: "damaged", approvedBy: null, lines: [line] }
      return by(clockOffsetMs, { ...head(), at: isoIn(clockOffsetMs), ...waste })
    }
    const behind = counted(-HOUR_MS, 15_000)
    await till.send([sold(0, 1000)])
    await till.send([behind])
    // The sale before it was seen, though the count says that it is an hour older.
    expect(await stockedOf("b35")).toBe(15)
    expect(await kinds(`goods-moved:${(behind as { id?: string }).id}`)).toContain("CLOCK_DRIFT")
    await till.send([sold(-HOUR_MS)])
    await till.send([wasted(-HOUR_MS)])
    expect(await stockedOf("b35")).toBe(12)
    const late = sold(2 * HOUR_MS, 60_000)
    await till.send([counted(2 * HOUR_MS, 30_000)])
    await till.send([late])
    expect(await stockedOf("b35")).toBe(30)
    // An offset beyond all reason breaks nothing.
    const absurd = { ...sold(0), clockOffsetMs: Number.MAX_SAFE_INTEGER }
    expect(statuses(await till.send([absurd]))).toEqual(["needs_review"])
    expect(await brokenLaws()).toEqual([])
  })
})

describe("shelves that the office counted", () => {
  const office = {
    authorization: `Bearer ${adminToken("test-only-jwt-secret", { type: "user", id: "user_test" })}`,
  }
  const at = "/admin/ocop/stock"
  const sheetOf = async (sku: string) =>
    (
      await province.request<StockLots>(
        "GET",
        `${at}/lots?outlet=HT01&sku=variant_${sku}`,
        undefined,
        office,
      )
    ).body
  /** What was found in the lots of a list, by their numbers; of those that are not named, nothing is said. */
  const report = async (
    { mark, markedAt, lots }: StockLots,
    found: Record<string, number>,
    id: string = randomUUID(),
  ) => {
    const lines = lots.flatMap(({ lotId, lotNo }) => {
      const countedMilli = found[lotNo]
      return countedMilli === undefined ? [] : [{ lotId, countedMilli }]
    })
    const body = { id, mark, markedAt, lines }
    const path = `${at}/counts`
    return province.request<{ code?: string }>("POST", path, body, office)
  }
  const sold = (sku: string, atIso = isoIn(0)) =>
    till.sale({ lines: [{ sku, qtyMilli: 2000 }], at: atIso })
  /** Finds nothing in any lot, so that the list that comes next names none of them. */
  const empty = async (sku: string) => {
    const sheet = await sheetOf(sku)
    await report(sheet, Object.fromEntries(sheet.lots.map(({ lotNo }) => [lotNo, 0])))
    await setTimeout(20)
  }

  it("hold what was found and what moved since, in whatever order tills tell of it", async () => {
    await province.receive([
      ["b34", 1, 20, "EARLY", "2027-05-01"],
      ["b34", 1, 6, "LATE", "2027-06-01"],
    ])
    const [seen, seenToo, stale] = [sold("b34"), sold("b34"), counts("b34", 1000, isoIn(0))]
    await setTimeout(20)
    const [older, sheet] = [await sheetOf("b34"), await sheetOf("b34")]
    await setTimeout(20)
    await till.send([seen])
    await till.send([sold("b34")])
    expect((await report(sheet, { EARLY: 15_000, LATE: 3000, B: 0 })).status).toBe(200)
    expect(await stockedOf("b34")).toBe(15 + 3 - 2)
    await till.send([seenToo])
    expect(await stockedOf("b34")).toBe(16)
    await till.send([sold("b34")])
    expect(await stockedOf("b34")).toBe(14)
    await till.send([stale])
    expect(await stockedOf("b34")).toBe(14)
    expect(await kinds(`goods-moved:${stale.id}`)).toEqual(["COUNT_OVERTAKEN"])
    const refused = await report(older, { EARLY: 1000, LATE: 1000, B: 0 })
    expect(refused).toMatchObject({ status: 409, body: { code: "COUNT_OVERTAKEN" } })
    expect(await stockedOf("b34")).toBe(14)
    expect(await brokenLaws()).toEqual([])
  })

  it("in part say nothing of the rest: what is told late of those goods leaves the shelf", async () => {
    await province.receive([
      ["b33", 1, 20, "EARLY", "2027-05-01"],
      ["b33", 1, 6, "LATE", "2027-06-01"],
    ])
    const before = sold("b33")
    await setTimeout(20)
    const sheet = await sheetOf("b33")
    const stocked = await stockedOf("b33")
    expect((await report(sheet, { EARLY: 15_000 })).status).toBe(200)
    expect(await stockedOf("b33")).toBe(stocked - 5)
    await till.send([before])
    expect(await stockedOf("b33")).toBe(stocked - 7)
    expect(await brokenLaws()).toEqual([])
  })

  it("of lots with more in one and less in another hold both", async () => {
    await province.receive([
      ["b32", 1, 20, "EARLY", "2027-05-01"],
      ["b32", 1, 6, "LATE", "2027-06-01"],
    ])
    const sheet = await sheetOf("b32")
    const stocked = await stockedOf("b32")
    expect((await report(sheet, { EARLY: 15_000, LATE: 8000 })).status).toBe(200)
    expect(await stockedOf("b32")).toBe(stocked - 5 + 2)
    const { lots } = await sheetOf("b32")
    const inLot = (no: string) => lots.find(({ lotNo }) => lotNo === no)?.qtyMilli
    expect([inLot("EARLY"), inLot("LATE")]).toEqual([15_000, 8000])
    expect(await brokenLaws()).toEqual([])
  })

  it("are whole though more was sold before than the book held: it was found as it was", async () => {
    await empty("b31")
    await province.receive([["b31", 1, 5, "ONLY", "2027-05-01"]])
    const before = Array.from({ length: 4 }, () => sold("b31"))
    await setTimeout(20)
    const sheet = await sheetOf("b31")
    await till.send(before)
    expect(await stockedOf("b31")).toBe(5 - 8)
    expect((await report(sheet, { ONLY: 3000 })).status).toBe(200)
    expect(await stockedOf("b31")).toBe(3)
    expect(await brokenLaws()).toEqual([])
  })

  it("from two lists of one moment are corrected once: the second paper is refused", async () => {
    await province.receive([["b30", 1, 20, "EARLY", "2027-05-01"]])
    const [first, second] = [await sheetOf("b30"), await sheetOf("b30")]
    const stocked = await stockedOf("b30")
    expect((await report(first, { EARLY: 15_000 })).status).toBe(200)
    expect(await report(second, { EARLY: 15_000 })).toMatchObject({
      status: 409,
      body: { code: "COUNT_OVERTAKEN" },
    })
    expect(await stockedOf("b30")).toBe(stocked - 5)
    expect((await report(await sheetOf("b30"), { EARLY: 14_000 })).status).toBe(200)
    expect(await stockedOf("b30")).toBe(stocked - 6)
    expect(await brokenLaws()).toEqual([])
  })

  it("in part are refused where a till's count was told since the list, and not for what that count saw", async () => {
    await province.receive([["b29", 1, 20, "EARLY", "2027-05-01"]])
    const seen = sold("b29")
    await setTimeout(20)
    const counted = counts("b29", 30_000, isoIn(0))
    await setTimeout(20)
    const sheet = await sheetOf("b29")
    await till.send([counted])
    expect(await report(sheet, { EARLY: 15_000 })).toMatchObject({
      status: 409,
      body: { code: "COUNT_OVERTAKEN" },
    })
    expect(await stockedOf("b29")).toBe(30)
    await province.receive([["b29", 1, 6, "MORE", "2027-06-01"]])
    const again = await sheetOf("b29")
    await till.send([seen])
    expect((await report(again, { B: 29_000 })).status).toBe(200)
    expect(await stockedOf("b29")).toBe(30 + 6 - 1)
    expect(await brokenLaws()).toEqual([])
  })

  it("as the book said are taken once more when their answer was lost, though a till counted since", async () => {
    const sheet = await sheetOf("b28")
    const as = Object.fromEntries(sheet.lots.map(({ lotNo, qtyMilli }) => [lotNo, qtyMilli]))
    const id = randomUUID()
    expect((await report(sheet, as, id)).status).toBe(200)
    await setTimeout(20)
    await till.send([counts("b28", 7000, isoIn(0))])
    expect((await report(sheet, as, id)).status).toBe(200)
    expect(await stockedOf("b28")).toBe(7)
    expect(await brokenLaws()).toEqual([])
  })
})
