import "fake-indexeddb/auto"
import type { CashMovedFact } from "@ocop/contracts"
import { expectedCashOf } from "@ocop/sync"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { openSession } from "../../data/session-facts"
import { cashMovesOf, reportOf } from "../../data/session-reports"
import { startTestTill, type TestTill } from "../../data/testing/test-till"
import { createOrderMoney, type OrderMoney } from "./order-money"

const staffId = "staff_demo_ha"
const orderCode = "HT2Q7MK4XB9D"

describe("a web order that is paid outside of the drawer", () => {
  let t: TestTill
  let money: OrderMoney
  let stop: () => void = () => undefined
  let taken: number[]
  const asking = () => money.state.get().asking
  const facts = async () =>
    (await t.till.ledger.facts.where("kind").equals("cash-moved").toArray()).map(
      ({ fact }) => fact as Extract<CashMovedFact, { direction: "in" }>,
    )
  const listen = async () => {
    money = createOrderMoney(
      {
        ...{ data: t.till, staffId: () => staffId, sound: () => undefined },
        later: (run) => {
          const timer = setTimeout(run, 5)
          return () => clearTimeout(timer)
        },
      },
      orderCode,
    )
    stop = money.listen((amount) => taken.push(amount))
  }

  beforeEach(async () => {
    taken = []
    t = await startTestTill()
    t.till.session.set(await openSession(t.till.ledger, { staffId, counts: [] }, t.till.now))
    await listen()
  })
  afterEach(async () => {
    stop()
    await t.close()
  })

  test("is booked once when the bank tells of the money, under the words of the code", async () => {
    await money.ask("vietqr", 90_000)
    const shown = asking()
    expect(shown?.purpose).toBe(`HT11 02 ${shown?.id.slice(-8).toUpperCase()}`)
    t.server.bank.pay(shown?.id ?? "", 90_000)
    await vi.waitFor(() => expect(taken).toEqual([90_000]))
    expect(await facts()).toMatchObject([
      {
        ...{ id: shown?.id, orderCode, amount: 90_000, reason: "order" },
        tender: { kind: "vietqr", reference: shown?.purpose, seenBy: "bank" },
      },
    ])
    expect(asking()).toBeNull()
  })

  test("is in the X by the way it was paid, and no đồng of it in the drawer or its list", async () => {
    await money.ask("card", 40_000)
    await money.confirm()
    await money.ask("vietqr", 50_000)
    await money.confirm()
    const session = t.till.session.get()
    if (!session) throw new Error("no session")
    const report = await reportOf(t.till.ledger, session)
    expect(report.orders).toEqual({ cash: 0, transfers: 50_000, cards: 40_000 })
    expect(expectedCashOf(report)).toBe(0)
    expect(await cashMovesOf(t.till.ledger, session.id)).toEqual([])
  })

  test("without a network is the cashier's word, on disk, and the server hears of it once later", async () => {
    t.plan(() => "offline")
    await money.ask("vietqr", 90_000)
    await vi.waitFor(() => expect(asking()?.bank?.hears).toBe(false))
    await Promise.all([money.confirm(), money.confirm()])
    expect(await facts()).toMatchObject([{ amount: 90_000, tender: { seenBy: "eye" } }])
    t.plan(() => "none")
    await t.till.sync.nudge()
    await t.till.sync.nudge()
    expect(t.server.facts().filter(({ kind }) => kind === "cash-moved")).toHaveLength(1)
    expect(t.server.raw()).toEqual([])
  })

  test("of too little says what is missing, and what came is booked for itself", async () => {
    await money.ask("vietqr", 90_000)
    t.server.bank.pay(asking()?.id ?? "", 50_000)
    await vi.waitFor(() => expect(asking()?.bank?.came).toBe(50_000))
    expect(await facts()).toEqual([])
    await money.takeCame()
    expect(taken).toEqual([50_000])
    await money.ask("card", 40_000)
    await money.confirm()
    expect((await facts()).map(({ amount, tender }) => [amount, tender?.kind])).toEqual([
      [50_000, "vietqr"],
      [40_000, "card"],
    ])
  })

  test("is waited for under the same words after a crash, and money that came meanwhile is found", async () => {
    await money.ask("vietqr", 90_000)
    const before = asking()
    stop()
    t.server.bank.pay(before?.id ?? "", 90_000)
    await t.restart()
    await listen()
    await vi.waitFor(() => expect(taken).toEqual([90_000]))
    expect((await facts()).map(({ id }) => id)).toEqual([before?.id])
    stop()
    await listen()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect([asking(), taken]).toEqual([null, [90_000]])
  })

  test("is asked for no more once the code is taken away, and the server is told", async () => {
    await money.ask("vietqr", 90_000)
    const id = asking()?.id
    await money.drop()
    await vi.waitFor(() =>
      expect(t.server.bank.asked().at(-1)).toMatchObject({ saleId: id, act: "drop" }),
    )
    stop()
    await listen()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect([asking(), await facts()]).toEqual([null, []])
  })

  test("above the cashier's limit, in one sum or several, is looked at unless a manager agreed", async () => {
    t.plan(() => "offline")
    const pay = async (amount: number, approvedBy?: string) => {
      await money.ask("vietqr", amount)
      await money.confirm(approvedBy)
    }
    await pay(1_500_000)
    expect(money.state.get().unseen).toBe(1_500_000)
    await pay(1_000_000)
    await pay(1_000_000, "staff_demo_mai")
    t.plan(() => "none")
    await t.till.sync.nudge()
    const told = await Promise.all(
      (await facts()).map(async ({ id, amount }) => ({
        amount,
        status: (await t.till.ledger.verdicts.get(id))?.status,
      })),
    )
    expect(told).toEqual([
      { amount: 1_500_000, status: "accepted" },
      { amount: 1_000_000, status: "needs_review" },
      { amount: 1_000_000, status: "accepted" },
    ])
  })

  test("is not booked where no session is open or the disk refuses, and stays asked for", async () => {
    await money.ask("card", 40_000)
    const full = vi.spyOn(t.till.ledger, "transaction").mockRejectedValue(new Error("Quota"))
    await money.confirm()
    expect(money.state.get().trouble).toBe("NOT_BOOKED")
    full.mockRestore()
    await t.till.ledger.meta.delete("session")
    await money.confirm()
    expect(money.state.get()).toMatchObject({ trouble: "NO_SESSION", asking: { amount: 40_000 } })
    expect([await facts(), taken]).toEqual([[], []])
  })
})
