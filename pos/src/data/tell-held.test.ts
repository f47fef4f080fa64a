import "fake-indexeddb/auto"
import { heldBasketsTold } from "@ocop/contracts"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import vector from "../../../packages/contracts/fixtures/held-baskets.json" with { type: "json" }
import type { BasketDraft } from "./basket-draft"
import { readHeldElsewhere } from "./held-elsewhere"
import { heldBasketOf, tellHeld } from "./tell-held"
import { startTestTill, type TestTill } from "./testing/test-till"

const drafts = vector.drafts as BasketDraft[]
const told = heldBasketsTold.parse(vector.told)
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
  return some
    .filter(({ heldAt }) => heldAt !== null)
    .map((draft) => heldBasketOf(draft, { replica, day: "2026-11-21", clockOffsetMs }))
}

describe("what a register has on hold", () => {
  it("is told as the contract's vector has it: goods and sums, nothing of the customer, none that stands in front", () => {
    expect(heldOf(drafts)).toEqual(told.baskets)
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
  const open = () =>
    tellHeld({
      ask: test.till.ask,
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

  it("says again now and then that it still holds them, and nothing where it holds none", async () => {
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
    nowMs += 60 * 60_000
    teller.inTouch()
    await settled(3)
    expect(calls()).toBe(3)
  })

  it("does not argue with a refusal until its baskets change", async () => {
    test.server.revokeAll()
    const teller = open()
    teller.inTouch()
    await settled(1)
    teller.inTouch()
    await settled(1)
    expect(calls()).toBe(1)
    expect(test.server.heldBaskets.told()).toBeNull()
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

  it("that a till has never heard of is told apart from none", async () => {
    test.plan(() => "offline")
    expect(await readHeldElsewhere(test.till)).toMatchObject({ registers: [], asOf: null })
  })
})
