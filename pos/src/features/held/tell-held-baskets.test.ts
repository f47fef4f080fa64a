import "fake-indexeddb/auto"
import { describe, expect, test, vi } from "vitest"
import { testCounter } from "../sell/counter/testing/test-counter"
import { tellHeldBaskets } from "./tell-held-baskets"

const t = testCounter()

describe("the baskets of this counter", () => {
  const told = () => t.server.heldBaskets.told()
  /** As a while would pass, at once. */
  const begin = () =>
    tellHeldBaskets({ counter: t.counter, data: t.till }, (run) => {
      const timer = setTimeout(run, 1)
      return () => clearTimeout(timer)
    })

  test("are told when they are put on hold, with who did it, and no more once they stand in front", async () => {
    const stop = begin()
    t.add("0001")
    const { id } = t.counter.basket()
    t.counter.startBasket()
    await vi.waitFor(() =>
      expect(told()?.baskets).toMatchObject([
        { id, staffId: "staff_demo_ha", total: 65_000, lines: [{ qtyMilli: 1000 }] },
      ]),
    )
    t.counter.open(id)
    await vi.waitFor(() => expect(told()?.baskets).toEqual([]))
    stop()
  })

  test("are told as they are by the first contact after a start, also that there are none", async () => {
    t.add("0001")
    t.counter.startBasket()
    const stop = begin()
    await t.till.sync.nudge()
    await vi.waitFor(() => expect(told()?.baskets).toHaveLength(1))
    stop()
  })

  test("are told by no scan: only what is on hold is of interest", async () => {
    const stop = begin()
    await t.till.sync.nudge()
    await vi.waitFor(() => expect(told()?.turn).toBe(1))
    t.add("0001")
    t.add("0002")
    await new Promise((done) => setTimeout(done, 30))
    expect(told()?.turn).toBe(1)
    stop()
  })

  test("are told by a till that learns of them after its first contact", async () => {
    t.add("0001")
    t.counter.startBasket()
    await t.till.sync.nudge()
    const stop = begin()
    await vi.waitFor(() => expect(told()?.baskets).toHaveLength(1))
    stop()
  })

  test("are told anew when the device becomes another register", async () => {
    const stop = begin()
    await t.till.sync.nudge()
    await vi.waitFor(() => expect(told()?.turn).toBe(1))
    const register = t.till.register.get()
    if (!register) throw new Error("not enrolled")
    t.till.register.set({ ...register, registerCode: "09" })
    await vi.waitFor(() => expect(told()?.turn).toBe(2))
    stop()
  })

  test("stay on hold through a start, are told as such, and an empty basket stands in front", async () => {
    t.add("0001")
    const { id } = t.counter.basket()
    t.counter.startBasket()
    await t.till.mirror.flush()
    await t.crash()
    expect(t.counter.basket()).toMatchObject({ slot: 2, lines: [], heldAt: null })
    const stop = begin()
    await t.till.sync.nudge()
    await vi.waitFor(() => expect(told()?.baskets).toMatchObject([{ id }]))
    t.counter.open(id)
    await vi.waitFor(() => expect(told()?.baskets).toEqual([]))
    stop()
  })
})
