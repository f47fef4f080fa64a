import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createCounter } from "../features/sell/counter/counter"
import { openSession } from "./session-facts"
import { startTestTill, type TestTill } from "./testing/test-till"
import { holdVoucher, releaseVoucher } from "./vouchers"

const no = () => undefined
const silent = { add: no, again: no, refuse: no, dull: no, money: no }
const PROMOTION = {
  id: "promo_voucher",
  name: "DEMO Chào khách",
  nameEn: null,
  kind: "percent",
  value: 10,
  target: "ORDER",
  skuIds: null,
  setNos: null,
  validFrom: "2020-01-01",
  validTo: "2099-01-01",
  minSpend: 100_000,
  online: false,
  outletCodes: null,
  needsCode: true,
  programme: null,
} as const

describe("a voucher at the till", () => {
  let t: TestTill
  let counter: ReturnType<typeof createCounter>
  beforeEach(async () => {
    t = await startTestTill()
    t.server.vouchers.issue("DEMOQUAY", PROMOTION, 1)
    t.till.session.set(
      await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
    )
    counter = createCounter(
      { data: t.till, sounds: silent, staffId: () => "staff_demo_ha", onPaid: no },
      null,
    )
  })
  afterEach(() => t.close())
  const add = () => {
    const sku = t.till.replica.get()?.sku("variant_demo_0001")
    if (sku) counter.add(sku, null, "tap")
  }
  const total = () => {
    const priced = counter.priced()
    return priced.ok ? priced.totals.total : null
  }
  const use = async () => {
    const result = await holdVoucher(t.till, counter.basket().id, "demo-quay")
    if (!result.ok) throw new Error(result.code)
    return counter.setVoucher(counter.basket().id, result.voucher)
  }

  test("is held for one basket, counts from its minimum on, and the sale tells it", async () => {
    add()
    expect(await use()).toBe(true)
    expect(total()).toBe(65_000)
    add()
    expect(total()).toBe(117_000)
    t.plan(() => "offline")
    await counter.takeCash({ given: 117_000, due: 117_000, at: Date.now() + 1_000 })
    expect(counter.store.get().paid).toMatchObject({
      voucher: { code: "DEMOQUAY", promotionId: "promo_voucher" },
      promotions: [{ promotionId: "promo_voucher", amount: 13_000 }],
    })
    expect(counter.basket().voucher).toBeUndefined()
  })

  test("that took nothing off is not told", async () => {
    add()
    await use()
    await counter.takeCash({ given: 65_000, due: 65_000, at: Date.now() + 1_000 })
    expect(counter.store.get().paid?.voucher).toBeUndefined()
  })

  test("held by another basket, unknown, or without a network is refused with its reason", async () => {
    add()
    await use()
    const ask = (code: string) => holdVoucher(t.till, crypto.randomUUID(), code)
    expect(await ask("DEMOQUAY")).toEqual({ ok: false, code: "VOUCHER_SPENT" })
    expect(await ask("NOSUCH")).toEqual({ ok: false, code: "VOUCHER_UNKNOWN" })
    t.plan(() => "offline")
    expect(await ask("DEMOQUAY")).toEqual({ ok: false, code: "OFFLINE" })
  })

  test("goes back when the basket goes without it, and is not there for the next customer", async () => {
    add()
    await use()
    counter.setVoucher(counter.basket().id, null)
    await releaseVoucher(t.till, counter.basket().id)
    expect(t.server.vouchers.leftOf("DEMOQUAY")).toBe(1)
    await use()
    counter.emptyBasket()
    expect(counter.basket().voucher).toBeNull()
  })

  test("is not set on a basket whose money is counted, nor on one that is gone", async () => {
    add()
    add()
    const { id } = counter.basket()
    const held = await holdVoucher(t.till, id, "DEMOQUAY")
    expect(held.ok && counter.setVoucher(crypto.randomUUID(), held.voucher)).toBe(false)
    await counter.takePart(10_000)
    expect(held.ok && counter.setVoucher(id, held.voucher)).toBe(false)
  })
})
