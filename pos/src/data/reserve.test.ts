import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { takeForOrder } from "./outlet-orders"
import { quoteReservation, reserveElsewhere } from "./reserve"
import { openSession } from "./session-facts"
import { reportOf } from "./session-reports"
import { startTestTill, type TestTill } from "./testing/test-till"

const staffId = "staff_demo_ha"
const key = "00000000-0000-4000-8000-000000000001"
const OTHER = "HT02"

let test: TestTill
let skuId: string
beforeEach(async () => {
  test = await startTestTill()
  skuId = test.till.replica.get()?.skus()[0]?.id ?? ""
})
afterEach(() => test.close())

async function asked(pieces: number, change: object = {}) {
  const goods = { outletCode: OTHER, lines: [{ skuId, qtyMilli: pieces * 1000 }] }
  const told = await quoteReservation(test.till, goods)
  if (!told.ok) throw new Error(told.code)
  const { quoteHash, consents } = told.answer
  const customer = { name: "DEMO Khách", phone: "0912345678", ageConfirmed: true }
  return { ...goods, key, quoteHash, consents, staffId, ...customer, ...change }
}

describe("goods at another outlet", () => {
  it("are held once a key, also when the answer was lost, and no other wish takes its place", async () => {
    const wish = await asked(2)
    const first = await reserveElsewhere(test.till, wish)
    expect(first).toMatchObject({ ok: true, answer: { outletCode: OTHER } })
    expect(await reserveElsewhere(test.till, wish)).toEqual(first)
    const other = await reserveElsewhere(test.till, { ...wish, name: "DEMO Người khác" })
    expect(other).toEqual({ ok: false, code: "CONFLICT" })
    expect(test.server.reservations.count()).toBe(1)
  })

  it("are held no more than there are, whatever the till's own figures say", async () => {
    const all = await asked(20)
    const more = { ...all, key: key.replace("1", "2") }
    expect(await reserveElsewhere(test.till, all)).toMatchObject({ ok: true })
    expect(await reserveElsewhere(test.till, more)).toEqual({ ok: false, code: "STOCK_SHORT" })
    const { outletCode, lines } = all
    expect(await quoteReservation(test.till, { outletCode, lines })).toMatchObject({
      answer: { isEnough: false },
    })
  })

  it.each([
    ["PHONE_INVALID", { phone: "12345678" }],
    ["PRICE_CHANGED", { quoteHash: "of yesterday" }],
    ["OUTLET_UNKNOWN", { outletCode: "HT11" }],
    ["FORBIDDEN", { staffId: "staff_nobody" }],
    ["REFUSED", { consents: [] }],
  ])("are not held: %s, and nothing is", async (code, change) => {
    const told = await reserveElsewhere(test.till, await asked(1, change))
    expect(told).toEqual({ ok: false, code })
    expect(test.server.reservations.count()).toBe(0)
  })

  it("need the network, and say so", async () => {
    const wish = await asked(1)
    test.plan(() => "offline")
    expect(await reserveElsewhere(test.till, wish)).toEqual({ ok: false, code: "OFFLINE" })
  })

  it("may be paid for in part: the deposit is in the open session's book, by the way it was paid", async () => {
    const told = await reserveElsewhere(test.till, await asked(2))
    if (!told.ok) throw new Error(told.code)
    const { till } = test
    const deposit = {
      orderCode: told.answer.orderCode,
      amount: 20_000,
      staffId,
      tender: "card" as const,
    }
    expect(await takeForOrder(till, deposit)).toBe("NO_SESSION")
    const session = await openSession(till.ledger, { staffId, counts: [] }, till.now)
    expect(await takeForOrder(till, deposit)).toBe("BOOKED")
    await till.sync.nudge()
    expect(await reportOf(till.ledger, session)).toMatchObject({
      ...{ paidIn: 0, moveCount: 1, orders: { cash: 0, cards: 20_000 } },
    })
    expect(test.server.facts()).toContainEqual(
      expect.objectContaining({ kind: "cash-moved", orderCode: told.answer.orderCode }),
    )
  })
})
