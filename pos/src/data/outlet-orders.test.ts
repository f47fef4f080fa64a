import "fake-indexeddb/auto"
import { expectedCashOf } from "@ocop/sync"
import { fold } from "@ocop/vn"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import vectors from "../../../packages/contracts/fixtures/order-paid.json" with { type: "json" }
import {
  answersTo,
  dueAtPickup,
  handOver,
  packOrder,
  readOutletOrders,
  readShownCode,
  reportShort,
  takeForOrder,
  takenFor,
} from "./outlet-orders"
import { openSession } from "./session-facts"
import { cashMovesOf, reportOf } from "./session-reports"
import { demoOrders } from "./testing/demo-orders"
import { startTestTill, type TestTill } from "./testing/test-till"

const staffId = "staff_demo_ha"
const pickupCode = "246810"
const key = "00000000-0000-4000-8000-000000000001"

let test: TestTill
const [unpaid, paid, , parcel] = demoOrders(Date.now()).map(({ order }) => order)
if (!unpaid || !paid || !parcel) throw new Error("the demo has four orders")
beforeEach(async () => {
  test = await startTestTill()
  for (const { order } of demoOrders(Date.now())) test.server.outletOrders.plant(order, pickupCode)
})
afterEach(() => test.close())

const startSession = async () => {
  const { till } = test
  till.session.set(await openSession(till.ledger, { staffId, counts: [] }, till.now))
}
const unsent = async ({ ledger }: TestTill["till"]) => (await takenFor(ledger, unpaid.code)).unsent
const of = (orderCode: string) => ({ key, orderCode, pickupCode, staffId })

describe("an order that is fetched", () => {
  it("is listed from the server, and without a network as it was seen last, with its age", async () => {
    const first = await readOutletOrders(test.till)
    expect(first).toMatchObject({ isFresh: true, count: 4 })
    test.plan(() => "offline")
    const later = await readOutletOrders(test.till)
    expect(later).toEqual({ ...first, isFresh: false })
    expect(later.asOf).not.toBeNull()
  })

  it("that a till has never heard of is told apart from none", async () => {
    test.plan(() => "offline")
    expect(await readOutletOrders(test.till)).toMatchObject({ orders: [], asOf: null })
  })

  it("is handed over once a key, and the same answer comes again", async () => {
    const first = await handOver(test.till, of(paid.code))
    expect(first).toMatchObject({ ok: true })
    expect(await handOver(test.till, of(paid.code))).toEqual(first)
    const other = { ...of(paid.code), key: key.replace("1", "2") }
    expect(await handOver(test.till, other)).toMatchObject({ code: "ORDER_NOT_OPEN" })
    expect(test.server.outletOrders.handedOver()).toEqual([paid.code])
  })

  it("loses nothing by one wrong code, and hears no code after the fifth", async () => {
    const wrong = { orderCode: paid.code, pickupCode: "111111" }
    const codes: string[] = []
    for (let n = 0; n < 6; n++) {
      const told = await dueAtPickup(test.till, wrong)
      codes.push(told.ok ? "ok" : `${told.code} ${told.triesLeft}`)
    }
    expect(codes).toEqual([
      ...[4, 3, 2, 1, 0].map((left) => `PICKUP_CODE_WRONG ${left}`),
      "PICKUP_CODE_LOCKED null",
    ])
  })

  it("is paid into the open session, on disk before the server hears of it, and then handed over", async () => {
    const asked = { orderCode: unpaid.code, amount: unpaid.due, staffId, tender: "cash" as const }
    expect(await takeForOrder(test.till, asked)).toBe("NO_SESSION")
    await startSession()
    expect(await handOver(test.till, of(unpaid.code))).toMatchObject({ code: "ORDER_UNPAID" })
    test.plan(() => "offline")
    expect(await takeForOrder(test.till, asked)).toBe("BOOKED")
    expect(await unsent(test.till)).toBe(unpaid.due)
    const session = test.till.session.get()
    if (!session) throw new Error("no session")
    expect(await reportOf(test.till.ledger, session)).toMatchObject({ paidIn: unpaid.due })
    test.plan(() => "none")
    await test.till.sync.nudge()
    expect(await unsent(test.till)).toBe(0)
    expect(await handOver(test.till, of(unpaid.code))).toMatchObject({ ok: true })
  })

  it("is paid once, also when its money reaches the server between the answer and the look at the book", async () => {
    await startSession()
    const { till } = test
    test.plan(() => "offline")
    await takeForOrder(till, {
      orderCode: unpaid.code,
      amount: unpaid.due,
      staffId,
      tender: "cash" as const,
    })
    await till.sync.nudge()
    let isDrained = false
    const ask: typeof till.ask = async (call) => {
      test.plan(() => "none")
      const answer = await till.ask(call)
      if (!isDrained) await till.sync.nudge()
      isDrained = true
      return answer
    }
    const asked = { orderCode: unpaid.code, pickupCode }
    const { ledger, sync } = till
    expect(await dueAtPickup({ ask, ledger, sync }, asked)).toEqual({ ok: true, due: 0 })
    expect(isDrained).toBe(true)
  })

  it("is paid once, also when its money is booked and settled while the server answers", async () => {
    await startSession()
    const { till } = test
    let isSettled = false
    const ask: typeof till.ask = async (call) => {
      const answer = await till.ask(call)
      if (isSettled) return answer
      isSettled = true
      const paid = { orderCode: unpaid.code, amount: unpaid.due, staffId, tender: "card" as const }
      expect(await takeForOrder(till, paid)).toBe("BOOKED")
      await till.sync.nudge()
      expect(await unsent(till)).toBe(0)
      return answer
    }
    const asked = { orderCode: unpaid.code, pickupCode }
    expect(await dueAtPickup({ ...till, ask }, asked)).toEqual({ ok: true, due: 0 })
  })

  it("is in the X by the way it was paid, and what a card paid not in the drawer or its list", async () => {
    await startSession()
    const { till } = test
    const pay = (amount: number, tender: "cash" | "card") =>
      takeForOrder(till, { orderCode: unpaid.code, amount, staffId, tender })
    await pay(50_000, "cash")
    await pay(40_000, "card")
    const session = till.session.get()
    if (!session) throw new Error("no session")
    const report = await reportOf(till.ledger, session)
    expect(report.orders).toEqual({ cash: 50_000, cards: 40_000 })
    expect(expectedCashOf(report)).toBe(50_000)
    const listed = await cashMovesOf(till.ledger, session.id)
    expect(listed.map(({ amount }) => amount)).toEqual([50_000])
  })

  it("is written as the server reads it, in each way it can be paid", async () => {
    await startSession()
    const { till } = test
    const told = vectors.valid.flatMap(({ tender }) => tender ?? [])
    expect(told).toEqual(["cash", "card"])
    for (const [n, tender] of (["cash", "card"] as const).entries()) {
      await takeForOrder(till, { orderCode: unpaid.code, amount: n + 1, staffId, tender })
    }
    const rows = await till.ledger.facts.where("kind").equals("cash-moved").toArray()
    const written = vectors.valid.slice(1)
    expect(rows.map(({ fact }) => fact)).toEqual(
      rows.map(({ fact: { id, at, sessionId } }, n) => ({
        ...written[n],
        ...{ id, at, sessionId, staffId, orderCode: unpaid.code, amount: n + 1 },
      })),
    )
  })

  it("says that nothing is booked when the disk refuses, and takes the booked for booked when only the count fails", async () => {
    await startSession()
    const { till } = test
    const asked = { orderCode: unpaid.code, amount: unpaid.due, staffId, tender: "cash" as const }
    test.plan(() => "offline")
    const sync = { ...till.sync, refreshCounts: () => Promise.reject(new Error("no count")) }
    const full = vi.spyOn(till.ledger, "transaction").mockRejectedValue(new Error("QuotaExceeded"))
    expect(await takeForOrder({ ...till, sync }, asked)).toBe("NOT_BOOKED")
    full.mockRestore()
    expect(await unsent(till)).toBe(0)
    expect(await takeForOrder({ ...till, sync }, asked)).toBe("BOOKED")
    expect(await unsent(till)).toBe(unpaid.due)
  })

  it("needs the network, and says so", async () => {
    test.plan(() => "offline")
    expect(await handOver(test.till, of(paid.code))).toMatchObject({ ok: false, code: "OFFLINE" })
  })

  it("is found by number, by name without marks and by the end of the phone number", () => {
    const answers = (words: string) => answersTo(paid, words, fold)
    expect(["", paid.code.slice(0, 6), "tran van", "0937", "0901230937"].map(answers)).toEqual(
      Array.from({ length: 5 }, () => true),
    )
    expect(["7", "0938", "nguyen"].map(answers)).toEqual([false, false, false])
  })

  it("is read from the picture on the customer's phone, and nothing else is", () => {
    expect(readShownCode(" ht2q7mk4xb9d-246810 ")).toEqual({
      orderCode: "HT2Q7MK4XB9D",
      pickupCode,
    })
    for (const text of ["HT2Q7MK4XB9D", "246810", "8931234567890", "https://ocop.test/HT"]) {
      expect(readShownCode(text)).toBeNull()
    }
  })
})

describe("an order that is picked", () => {
  it("lies ready once, and what the shelves lack goes to the office", async () => {
    const first = await packOrder(test.till, { orderCode: parcel.code, staffId })
    expect(first).toMatchObject({ ok: true })
    expect(await packOrder(test.till, { orderCode: parcel.code, staffId })).toEqual(first)
    const short = (foundMilli: number) =>
      reportShort(test.till, { orderCode: paid.code, staffId, lines: [{ lineNo: 1, foundMilli }] })
    expect(await short(1000)).toMatchObject({ ok: true })
    expect(await short(3000)).toMatchObject({ ok: false, code: "REFUSED" })
  })
})
