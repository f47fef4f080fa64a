import "fake-indexeddb/auto"
import { heldBasketsTold } from "@ocop/contracts"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import vector from "../../../packages/contracts/fixtures/held-baskets.json" with { type: "json" }
import type { BasketDraft } from "./basket-draft"
import { readHeldElsewhere } from "./held-elsewhere"
import { readOutletOrders } from "./outlet-orders"
import { heldBasketOf, onHold, tellHeld } from "./tell-held"
import { startTestTill, type TestTill } from "./testing/test-till"

const drafts = vector.drafts as BasketDraft[]
const told = heldBasketsTold.parse(vector.told)
const IN_FRONT = "019a9e3c-1f00-7000-8000-0000000000b2"
const OTHER = { registerCode: "03", deviceName: "DEMO till", baskets: told.baskets }

let test: TestTill
beforeEach(async () => {
  test = await startTestTill()
})
afterEach(() => test.close())

const heldOf = (some: readonly BasketDraft[]) => {
  const replica = test.till.replica.get()
  if (!replica) throw new Error("no catalogue")
  const { clockOffsetMs } = vector
  return onHold({ active: IN_FRONT, baskets: some }).map((draft) =>
    heldBasketOf(draft, { replica, day: "2026-11-21", clockOffsetMs }),
  )
}

describe("what a register has on hold", () => {
  it("is told as the contract's vector has it: goods and sums, nothing of the customer, none that stands in front", () => {
    expect(heldOf(drafts)).toEqual(told.baskets)
  })

  it("is not what stands in front, though an earlier run left on it that it was on hold", () => {
    const marked = drafts.map((draft) => ({ ...draft, heldAt: draft.heldAt ?? draft.changedAt }))
    expect(heldOf(marked)).toEqual(told.baskets)
  })

  it("is without a sum where the till cannot price it any more", () => {
    const [first] = drafts
    if (!first) throw new Error("the vector has drafts")
    const lines = [{ lineId: "0001", skuId: "variant_gone", qtyMilli: 1000, lotNo: null }]
    expect(heldOf([{ ...first, lines }])[0]?.total).toBeNull()
  })
})

describe("a till", () => {
  let nowMs = 0
  let onHold: readonly BasketDraft[] = []
  let waiting: (() => void) | null = null
  const open = (ask = test.till.ask) =>
    tellHeld({
      ask,
      now: () => nowMs,
      held: () => heldOf(onHold),
      later: (run) => {
        waiting = run
        return () => {
          waiting = null
        }
      },
    })
  const calls = () => posts
  let posts = 0
  beforeEach(() => {
    nowMs = 1_000_000
    onHold = drafts
    waiting = null
    posts = 0
    count("none")
  })
  const count = (fault: "none" | "offline") =>
    test.plan((path) => {
      if (path.startsWith("/pos/held-baskets")) posts += 1
      return fault
    })
  /** Lets a call that was begun come to its end. */
  const settled = async (n: number) => {
    for (let i = 0; i < 200 && posts < n; i++) await new Promise((done) => setTimeout(done, 5))
    await new Promise((done) => setTimeout(done, 20))
  }

  it("tells with the first contact and then only what changes, a moment after it did", async () => {
    const teller = open()
    teller.inTouch()
    await settled(1)
    expect(test.server.heldBaskets.told()?.baskets).toEqual(told.baskets)
    teller.inTouch()
    await settled(1)
    expect(calls()).toBe(1)
    onHold = []
    teller.changed()
    expect(calls()).toBe(1)
    waiting?.()
    await settled(2)
    expect(test.server.heldBaskets.told()).toMatchObject({ turn: 2, baskets: [] })
  })

  it("tells without a network nothing, and as soon as the server answers again what holds then", async () => {
    count("offline")
    const teller = open()
    teller.changed()
    waiting?.()
    await settled(1)
    onHold = drafts.slice(0, 1)
    count("none")
    teller.inTouch()
    await settled(2)
    expect(test.server.heldBaskets.told()?.baskets).toEqual(told.baskets.slice(0, 1))
  })

  it("says again now and then what it holds, also that it holds none", async () => {
    const teller = open()
    teller.inTouch()
    await settled(1)
    nowMs += 5 * 60_000
    teller.inTouch()
    await settled(2)
    expect(calls()).toBe(2)
    onHold = []
    teller.changed()
    waiting?.()
    await settled(3)
    teller.inTouch()
    await settled(3)
    expect(calls()).toBe(3)
    // Also by a clock that was set back.
    nowMs -= 60 * 60_000
    teller.inTouch()
    await settled(4)
    expect(calls()).toBe(4)
    expect(test.server.heldBaskets.told()?.baskets).toEqual([])
  })

  it("tells at once what changed while it was telling", async () => {
    const teller = open()
    teller.inTouch()
    onHold = []
    teller.changed()
    waiting?.()
    await settled(2)
    expect(test.server.heldBaskets.told()).toMatchObject({ turn: 2, baskets: [] })
  })

  it("tells again after a call that broke before it was sent", async () => {
    const { ask } = test.till
    let breaks = 1
    const teller = open((call) => {
      breaks -= 1
      return breaks < 0 ? ask(call) : Promise.reject(new Error("no key"))
    })
    teller.inTouch()
    await settled(0)
    teller.inTouch()
    await settled(1)
    expect(test.server.heldBaskets.told()?.baskets).toEqual(told.baskets)
  })

  it("argues with a refusal no sooner than its baskets change or it tells them again", async () => {
    test.server.revokeAll()
    const teller = open()
    teller.inTouch()
    await settled(1)
    teller.inTouch()
    await settled(1)
    expect(calls()).toBe(1)
    expect(test.server.heldBaskets.told()).toBeNull()
    nowMs += 5 * 60_000
    teller.inTouch()
    await settled(2)
    expect(calls()).toBe(2)
  })

  it("that lost the register to another window says nothing more", async () => {
    const teller = open()
    teller.stop()
    teller.changed()
    waiting?.()
    teller.inTouch()
    await settled(0)
    expect(calls()).toBe(0)
  })
})

describe("what others have on hold", () => {
  it("is read from the server, and without a network as it was seen last, with its age", async () => {
    test.server.heldBaskets.plant({ ...OTHER, toldAt: Date.now() - 60_000 })
    const first = await readHeldElsewhere(test.till)
    expect(first).toMatchObject({ isFresh: true, registers: [OTHER] })
    expect(first.registers[0]?.ageMs).toBeGreaterThanOrEqual(60_000)
    test.plan(() => "offline")
    expect(await readHeldElsewhere(test.till)).toEqual({ ...first, isFresh: false })
  })

  it("at an outlet that this till has left is shown to nobody any more, nor what that had to give", async () => {
    test.server.heldBaskets.plant({ ...OTHER, toldAt: Date.now() })
    await readHeldElsewhere(test.till)
    await readOutletOrders(test.till)
    test.server.issueCode("AGAIN-1")
    expect(await test.till.enrol({ code: "AGAIN-1", deviceName: "DEMO" })).toMatchObject({
      ok: true,
    })
    test.plan(() => "offline")
    expect(await readHeldElsewhere(test.till)).toMatchObject({ registers: [], asOf: null })
    expect(await readOutletOrders(test.till)).toMatchObject({ orders: [], asOf: null })
  })

  it("that a till has never heard of is told apart from none", async () => {
    test.plan(() => "offline")
    expect(await readHeldElsewhere(test.till)).toMatchObject({ registers: [], asOf: null })
  })
})
