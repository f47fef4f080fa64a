import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openSession } from "../../data/session-facts"
import { createFakeServer } from "../../data/testing/fake-server"
import { startTestTill, type TestTill } from "../../data/testing/test-till"
import { createCounter } from "../sell/counter/counter"
import { displayView } from "./display-view"

const STAFF = "staff_demo_ha"
const silent = () => undefined

let t: TestTill
beforeEach(async () => {
  t = await startTestTill()
  t.till.session.set(await openSession(t.till.ledger, { staffId: STAFF, counts: [] }, t.till.now))
})
afterEach(() => t.close())

const counterOf = () =>
  createCounter(
    {
      data: t.till,
      sounds: { add: silent, again: silent, refuse: silent, dull: silent, money: silent },
      staffId: () => STAFF,
      onPaid: silent,
    },
    null,
  )

describe("the customer's window", () => {
  test("shows goods and total, then the change, and between customers nothing of either", async () => {
    const counter = counterOf()
    const view = () => displayView({ counter, data: t.till })
    expect(view()).toMatchObject({ lines: [], paid: null, asking: null })
    counter.scan("OC0001", 2)
    expect(view()).toMatchObject({
      lines: [{ name: "Cu đơ Phong Nga", qtyMilli: 2000, amount: 130_000 }],
      total: 130_000,
    })
    await counter.takeCash({ given: 150_000, due: 130_000, at: Date.now() + 1_000 })
    expect(view()).toMatchObject({
      lines: [],
      total: null,
      paid: { total: 130_000, given: 150_000, change: 20_000, told: 0 },
    })
  })

  test("says what rounding of cash came to, and nothing of it to who pays by card", async () => {
    await t.close()
    t = await startTestTill(createFakeServer({ pinIterations: 10, cashRounding: 1000 }))
    const counter = counterOf()
    const lac = t.till.replica.get()?.sku("variant_demo_0010")
    if (!lac) throw new Error("no goods by weight")
    counter.add(lac, 333, "tap")
    const said = () => {
      const view = displayView({ counter, data: t.till })
      return [view?.total, view?.rounding]
    }
    expect(said()).toEqual([27_000, 360])
    counter.ask("card", 27_000)
    expect(said()).toEqual([26_640, 0])
  })

  test("says what the bank told of, and nothing of what only eyes saw", async () => {
    const counter = counterOf()
    const told = async (isHeard: boolean) => {
      counter.scan("OC0001")
      counter.ask("vietqr", 65_000)
      if (!isHeard) await counter.confirmAsked()
      else {
        const word = { came: 65_000, hears: true, simulator: false }
        await counter.bankTold(counter.basket().id, word)
      }
      return displayView({ counter, data: t.till })?.paid?.told
    }
    expect([await told(true), await told(false)]).toEqual([65_000, 0])
  })

  test("shows the code to pay by, with the amount that is asked for", () => {
    const counter = counterOf()
    counter.scan("OC0001")
    counter.ask("vietqr", 65_000)
    const asking = displayView({ counter, data: t.till })?.asking
    expect(asking).toMatchObject({ kind: "vietqr", amount: 65_000 })
    expect(asking?.code).toContain("540565000")
  })

  test("is told nothing of staff, stock, lots or the register", () => {
    const counter = counterOf()
    counter.scan("OC0001")
    counter.ask("vietqr", 65_000)
    const text = JSON.stringify(displayView({ counter, data: t.till }))
    const people = t.till.replica.get()?.staff.flatMap(({ id, name }) => [id, name]) ?? []
    const lots =
      t.till.replica
        .get()
        ?.sku("variant_demo_0001")
        ?.lots.map(({ lotNo }) => lotNo) ?? []
    expect(people.length + lots.length).toBeGreaterThan(4)
    for (const secret of [...people, ...lots, "24000", "variant_", "price"]) {
      expect(text).not.toContain(secret)
    }
  })
})
