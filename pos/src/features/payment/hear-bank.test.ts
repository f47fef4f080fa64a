import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { testCounter } from "../sell/counter/testing/test-counter"
import { hearBank } from "./hear-bank"

describe("a transfer at the till", () => {
  const c = testCounter()
  let stop: () => void
  const sales = () => c.till.ledger.facts.where("kind").equals("sale").toArray()
  const asking = () => c.counter.basket().asking

  beforeEach(async () => {
    stop = hearBank({ counter: c.counter, data: c.till }, (run) => {
      const timer = setTimeout(run, 5)
      return () => clearTimeout(timer)
    })
    c.add("0001")
    c.counter.ask("vietqr", 65_000)
    await vi.waitFor(() => expect(asking()?.bank).toBeDefined())
  })
  afterEach(() => stop())

  test("finishes its sale by itself when the bank tells of the money", async () => {
    expect(asking()?.bank).toEqual({ came: 0, hears: true, simulator: false })
    c.server.bank.pay(c.counter.basket().id, 65_000)
    await vi.waitFor(() => expect(c.paid()).not.toBeNull())
    expect(c.paid()?.tenders).toEqual([
      {
        kind: "vietqr",
        amount: 65_000,
        reference: expect.stringMatching(/^HT11 02 /),
        seenBy: "bank",
      },
    ])
  })

  test("of too little says what is missing, and the rest is paid another way", async () => {
    c.server.bank.pay(c.counter.basket().id, 50_000)
    await vi.waitFor(() => expect(asking()?.bank?.came).toBe(50_000))
    expect(c.paid()).toBeNull()
    await c.counter.takeCame()
    expect(c.counter.due()).toBe(15_000)
    await c.counter.takeCash({ given: 15_000, due: 15_000, at: Date.now() + 1_000 })
    expect((await sales()).length).toBe(1)
  })

  test("after a part of it came is finished by what is new alone", async () => {
    const { id } = c.counter.basket()
    c.server.bank.pay(id, 50_000)
    await vi.waitFor(() => expect(asking()?.bank?.came).toBe(50_000))
    await c.counter.takeCame()
    c.counter.ask("vietqr", 15_000)
    await vi.waitFor(() => expect(asking()?.bank).toMatchObject({ came: 0, hears: true }))
    expect(c.paid()).toBeNull()
    c.server.bank.pay(id, 15_000)
    await vi.waitFor(() =>
      expect(c.paid()?.tenders.map(({ amount }) => amount)).toEqual([50_000, 15_000]),
    )
  })

  test("for a basket on hold is told at the counter and finishes nothing behind the cashier's back", async () => {
    const { id } = c.counter.basket()
    c.counter.startBasket()
    c.add("0001")
    c.server.bank.pay(id, 65_000)
    await vi.waitFor(() =>
      expect(c.counter.store.get().band).toMatchObject({ kind: "money-came", amount: 65_000 }),
    )
    expect(c.counter.store.get().baskets.find((b) => b.id === id)?.parts).toMatchObject([
      { kind: "vietqr", amount: 65_000, seenBy: "bank" },
    ])
    expect(await sales()).toEqual([])
  })

  test("without a network is the cashier's word, and the sale says so", async () => {
    c.plan(() => "offline")
    await vi.waitFor(() => expect(asking()?.bank?.hears).toBe(false))
    await c.counter.confirmAsked()
    expect(c.paid()?.tenders).toMatchObject([{ amount: 65_000, seenBy: "eye" }])
  })

  test("above the cashier's limit is looked at by the server, unless a manager agreed on the spot", async () => {
    c.plan(() => "offline")
    const sell = async (approvedBy?: string) => {
      c.counter.stopAsking()
      c.counter.closePaid()
      // Thirty-one boxes: 2,015,000 đồng, a little above what a cashier may take on sight.
      const sku = c.till.replica.get()?.sku("variant_demo_0001")
      if (sku)
        c.counter.add(sku, (31 - (c.counter.basket().lines[0]?.qtyMilli ?? 0) / 1000) * 1000, "tap")
      c.counter.ask("vietqr", 2_015_000)
      await c.counter.confirmAsked(approvedBy)
      return c.paid()?.id ?? ""
    }
    const [alone, agreed] = [await sell(), await sell("staff_demo_mai")]
    c.plan(() => "none")
    await c.till.sync.nudge()
    await vi.waitFor(async () => {
      const of = async (id: string) => (await c.till.ledger.verdicts.get(id))?.status
      expect([await of(alone), await of(agreed)]).toEqual(["needs_review", "accepted"])
    })
  })

  test("that is given up is told to the server", async () => {
    const { id } = c.counter.basket()
    c.counter.stopAsking()
    await vi.waitFor(() =>
      expect(c.server.bank.asked().at(-1)).toMatchObject({ saleId: id, act: "drop" }),
    )
  })

  test("is finished by no window that lost the register", async () => {
    stop()
    const asked = c.server.bank.asked().length
    c.server.bank.pay(c.counter.basket().id, 65_000)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(c.paid()).toBeNull()
    expect(c.server.bank.asked().length - asked).toBeLessThanOrEqual(1)
  })
})
