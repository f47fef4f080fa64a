import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import type { View } from "../../app/till-context"
import { createStore } from "../../data/store"
import { demoHeld } from "../../data/testing/demo-held"
import { testCounter } from "../sell/counter/testing/test-counter"
import { copyWhenSure } from "./copy-when-sure"
import type { Confirmed } from "./find-held"

const t = testCounter()
const [plain, spirits] = demoHeld(0).baskets

/** Presses copy; `meanwhile` happens while the server is asked. */
async function press({
  meanwhile = () => undefined,
  isAdult = false,
  basket = plain,
  word = "same",
}: {
  meanwhile?: (view: { set: (next: View) => void }, leave: () => void) => void
  isAdult?: boolean
  basket?: typeof plain
  word?: Confirmed
} = {}) {
  if (!basket) throw new Error("no basket")
  const view = createStore<View>("held")
  let isHere = true
  let asked = 0
  const end = await copyWhenSure(
    { counter: t.counter, data: t.till, view },
    {
      ...{ basket, isAdult, isHere: () => isHere },
      confirm: async () => {
        asked += 1
        meanwhile(view, () => {
          isHere = false
        })
        return word
      },
    },
  )
  return { end, asked, lines: t.counter.basket().lines.length }
}

test("a basket that is still as shown is copied", async () => {
  expect(await press()).toEqual({ end: { left: [] }, asked: 1, lines: 3 })
})

test("one that changed, or of which nobody can say, is not", async () => {
  expect(await press({ word: "changed" })).toMatchObject({ end: "changed", lines: 0 })
  expect(await press({ word: "barred" })).toMatchObject({ end: "barred", lines: 0 })
})

test("spirits wait for the customer's age before the server is asked", async () => {
  expect(await press({ basket: spirits })).toEqual({ end: "ask-age", asked: 0, lines: 0 })
  expect(await press({ basket: spirits, isAdult: true })).toMatchObject({ asked: 1, lines: 3 })
})

const away = { end: "walked-away", asked: 1 }

test("who left the screen, or looks at another basket, gets nothing copied", async () => {
  expect(await press({ meanwhile: (view) => view.set("sell") })).toEqual({ ...away, lines: 0 })
  expect(await press({ meanwhile: (_, leave) => leave() })).toEqual({ ...away, lines: 0 })
})

test("nothing is copied after the session was closed", async () => {
  expect(await press({ meanwhile: () => t.till.session.set(null) })).toEqual({ ...away, lines: 0 })
})

test("goods that were scanned meanwhile stay alone, and a basket begun after them stays empty", async () => {
  const scan = () => void t.add("0001")
  const scanAndHold = () => {
    scan()
    t.counter.startBasket()
  }
  expect(await press({ meanwhile: scanAndHold })).toEqual({ ...away, lines: 0 })
  expect(await press({ meanwhile: scan })).toEqual({ ...away, lines: 1 })
})

test("prices that come meanwhile are the ones that hold, and what they ask is asked", async () => {
  const replica = t.till.replica.get()
  if (!replica) throw new Error("no catalogue")
  const dry = (id: string) => (replica.sku(id)?.alcohol ? null : replica.sku(id))
  t.till.replica.set({ ...replica, sku: dry })
  const end = await press({ basket: spirits, meanwhile: () => t.till.replica.set(replica) })
  expect(end).toEqual({ end: "ask-age", asked: 1, lines: 0 })
})
