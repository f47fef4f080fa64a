import { afterEach, beforeEach } from "vitest"
import { loadBaskets } from "../../../../data/drafts"
import { openSession } from "../../../../data/session-facts"
import { createFakeServer, type FakeOptions } from "../../../../data/testing/fake-server"
import { startTestTill, type TestTill } from "../../../../data/testing/test-till"
import type { Sounds } from "../../sounds"
import { type Counter, createCounter } from "../counter"
import { HAND_MS } from "../counter-state"

const no = () => undefined
const silent: Sounds = { add: no, again: no, refuse: no, dull: no, money: no }

/** Before each test a counter of its own, on a fresh disk, with an open session and an empty basket. */
export function testCounter(options: FakeOptions = {}) {
  let test: TestTill
  let counter: Counter
  const open = async () => {
    const data = test.till
    counter = createCounter(
      { data, sounds: silent, staffId: () => "staff_demo_ha", onPaid: no },
      await loadBaskets(data.ledger),
    )
  }
  beforeEach(async () => {
    test = await startTestTill(createFakeServer({ pinIterations: 10, ...options }))
    const { ledger, session, now } = test.till
    session.set(await openSession(ledger, { staffId: "staff_demo_ha", counts: [] }, now))
    await open()
  })
  afterEach(() => test.close())

  const skuOf = (no: string) => {
    const sku = test.till.replica.get()?.sku(`variant_demo_${no}`)
    if (!sku) throw new Error(no)
    return sku
  }
  const takeCash = (given: number, at = Date.now() + HAND_MS * 2) =>
    counter.takeCash({ given, due: counter.due() ?? 0, at })
  return {
    get counter() {
      return counter
    },
    get till() {
      return test.till
    },
    get server() {
      return test.server
    },
    /** What becomes of the till's calls from now on. */
    plan: (faultOf: Parameters<TestTill["plan"]>[0]) => test.plan(faultOf),
    skuOf,
    add: (no: string, qtyMilli: number | null = null) => counter.add(skuOf(no), qtyMilli, "tap"),
    total: () => {
      const priced = counter.priced()
      return priced.ok ? priced.totals.total : null
    },
    band: () => counter.store.get().band,
    paid: () => counter.store.get().paid,
    /** Lays down cash (đồng) for what is due; `at`: when the finger came down, epoch milliseconds. */
    takeCash,
    /** Throws the process away and opens the same disk again. */
    crash: async () => {
      await test.restart()
      await open()
    },
  }
}
