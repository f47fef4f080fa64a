import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { openSession } from "../../data/session-facts"
import { startTestTill, type TestTill } from "../../data/testing/test-till"
import { type Counter, createCounter } from "../sell/counter/counter"
import { hearBank } from "./hear-bank"

const no = () => undefined
const silent = { add: no, again: no, refuse: no, dull: no, money: no }

describe("a transfer at the till", () => {
  let t: TestTill
  let counter: Counter
  let stop: () => void
  const sales = () => t.till.ledger.facts.where("kind").equals("sale").toArray()
  const add = () => {
    const sku = t.till.replica.get()?.sku("variant_demo_0001")
    if (sku) counter.add(sku, null, "tap")
  }
  const asking = () => counter.basket().asking

  beforeEach(async () => {
    t = await startTestTill()
    t.till.session.set(
      await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
    )
    counter = createCounter(
      { data: t.till, sounds: silent, staffId: () => "staff_demo_ha", onPaid: no },
      null,
    )
    stop = hearBank({ counter, data: t.till }, (run) => {
      const timer = setTimeout(run, 5)
      return () => clearTimeout(timer)
    })
    add()
    counter.ask("vietqr", 65_000)
    await vi.waitFor(() => expect(asking()?.bank).toBeDefined())
  })
  afterEach(async () => {
    stop()
    await t.close()
  })

  test("finishes its sale by itself when the bank tells of the money", async () => {
    expect(asking()?.bank).toEqual({ came: 0, hears: true, simulator: false })
    t.server.bank.pay(counter.basket().id, 65_000)
    await vi.waitFor(() => expect(counter.store.get().paid).not.toBeNull())
    expect(counter.store.get().paid?.tenders).toEqual([
      {
        kind: "vietqr",
        amount: 65_000,
        reference: expect.stringMatching(/^HT11 02 /),
        seenBy: "bank",
      },
    ])
  })

  test("of too little says what is missing, and the rest is paid another way", async () => {
    t.server.bank.pay(counter.basket().id, 50_000)
    await vi.waitFor(() => expect(asking()?.bank?.came).toBe(50_000))
    expect(counter.store.get().paid).toBeNull()
    await counter.takeCame()
    expect(counter.due()).toBe(15_000)
    await counter.takeCash({ given: 15_000, due: 15_000, at: Date.now() + 1_000 })
    expect((await sales()).length).toBe(1)
  })

  test("after a part of it came is finished by what is new alone", async () => {
    const { id } = counter.basket()
    t.server.bank.pay(id, 50_000)
    await vi.waitFor(() => expect(asking()?.bank?.came).toBe(50_000))
    await counter.takeCame()
    counter.ask("vietqr", 15_000)
    await vi.waitFor(() => expect(asking()?.bank).toMatchObject({ came: 0, hears: true }))
    expect(counter.store.get().paid).toBeNull()
    t.server.bank.pay(id, 15_000)
    await vi.waitFor(() =>
      expect(counter.store.get().paid?.tenders.map(({ amount }) => amount)).toEqual([
        50_000, 15_000,
      ]),
    )
  })

  test("for a basket on hold is told at the counter and finishes nothing behind the cashier's back", async () => {
    const { id } = counter.basket()
    counter.startBasket()
    add()
    t.server.bank.pay(id, 65_000)
    await vi.waitFor(() =>
      expect(counter.store.get().band).toMatchObject({ kind: "money-came", amount: 65_000 }),
    )
    expect(counter.store.get().baskets.find((b) => b.id === id)?.parts).toMatchObject([
      { kind: "vietqr", amount: 65_000, seenBy: "bank" },
    ])
    expect(await sales()).toEqual([])
  })

  test("without a network is the cashier's word, and the sale says so", async () => {
    t.plan(() => "offline")
    await vi.waitFor(() => expect(asking()?.bank?.hears).toBe(false))
    await counter.confirmAsked()
    expect(counter.store.get().paid?.tenders).toMatchObject([{ amount: 65_000, seenBy: "eye" }])
  })

  test("above the cashier's limit is looked at by the server, unless a manager agreed on the spot", async () => {
    t.plan(() => "offline")
    const sell = async (approvedBy?: string) => {
      counter.stopAsking()
      counter.closePaid()
      // Thirty-one boxes: 2,015,000 đồng, a little above what a cashier may take on sight.
      const sku = t.till.replica.get()?.sku("variant_demo_0001")
      if (sku)
        counter.add(sku, (31 - (counter.basket().lines[0]?.qtyMilli ?? 0) / 1000) * 1000, "tap")
      counter.ask("vietqr", 2_015_000)
      await counter.confirmAsked(approvedBy)
      return counter.store.get().paid?.id ?? ""
    }
    const [alone, agreed] = [await sell(), await sell("staff_demo_mai")]
    t.plan(() => "none")
    await t.till.sync.nudge()
    await vi.waitFor(async () => {
      const of = async (id: string) => (await t.till.ledger.verdicts.get(id))?.status
      expect([await of(alone), await of(agreed)]).toEqual(["needs_review", "accepted"])
    })
  })

  test("that is given up is told to the server", async () => {
    const { id } = counter.basket()
    counter.stopAsking()
    await vi.waitFor(() =>
      expect(t.server.bank.asked().at(-1)).toMatchObject({ saleId: id, act: "drop" }),
    )
  })

  test("is finished by no window that lost the register", async () => {
    stop()
    const asked = t.server.bank.asked().length
    t.server.bank.pay(counter.basket().id, 65_000)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(counter.store.get().paid).toBeNull()
    expect(t.server.bank.asked().length - asked).toBeLessThanOrEqual(1)
  })
})
