import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { testCounter } from "../features/sell/counter/testing/test-counter"
import { holdVoucher, releaseVoucher } from "./vouchers"

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
  const c = testCounter()
  const { total } = c
  beforeEach(() => {
    c.server.vouchers.issue("DEMOQUAY", PROMOTION, 1)
  })
  const use = async () => {
    const result = await holdVoucher(c.till, c.counter.basket().id, "demo-quay")
    if (!result.ok) throw new Error(result.code)
    return c.counter.setVoucher(c.counter.basket().id, result.voucher)
  }

  test("is held for one basket, counts from its minimum on, and the sale tells it", async () => {
    c.add("0001")
    expect(await use()).toBe(true)
    expect(total()).toBe(65_000)
    c.add("0001")
    expect(total()).toBe(117_000)
    c.plan(() => "offline")
    await c.counter.takeCash({ given: 117_000, due: 117_000, at: Date.now() + 1_000 })
    expect(c.counter.store.get().paid).toMatchObject({
      voucher: { code: "DEMOQUAY", promotionId: "promo_voucher" },
      promotions: [{ promotionId: "promo_voucher", amount: 13_000 }],
    })
    expect(c.counter.basket().voucher).toBeUndefined()
  })

  test("that took nothing off is not told", async () => {
    c.add("0001")
    await use()
    await c.counter.takeCash({ given: 65_000, due: 65_000, at: Date.now() + 1_000 })
    expect(c.counter.store.get().paid?.voucher).toBeUndefined()
  })

  test("held by another basket, unknown, or without a network is refused with its reason", async () => {
    c.add("0001")
    await use()
    const ask = (code: string) => holdVoucher(c.till, crypto.randomUUID(), code)
    expect(await ask("DEMOQUAY")).toEqual({ ok: false, code: "VOUCHER_SPENT" })
    expect(await ask("NOSUCH")).toEqual({ ok: false, code: "VOUCHER_UNKNOWN" })
    c.plan(() => "offline")
    expect(await ask("DEMOQUAY")).toEqual({ ok: false, code: "OFFLINE" })
  })

  test("goes back when the basket goes without it, and is not there for the next customer", async () => {
    c.add("0001")
    await use()
    c.counter.setVoucher(c.counter.basket().id, null)
    await releaseVoucher(c.till, c.counter.basket().id)
    expect(c.server.vouchers.leftOf("DEMOQUAY")).toBe(1)
    await use()
    c.counter.emptyBasket()
    expect(c.counter.basket().voucher).toBeNull()
  })

  test("goes with the last goods of its basket, line by line or at once, and is free again", async () => {
    for (const empty of [
      () => c.counter.changeQuantity("0001", 0),
      () => c.counter.emptyBasket(),
    ]) {
      c.add("0001")
      await use()
      expect(c.server.vouchers.leftOf("DEMOQUAY")).toBe(0)
      empty()
      expect(c.counter.basket().voucher).toBeNull()
      await vi.waitFor(() => expect(c.server.vouchers.leftOf("DEMOQUAY")).toBe(1))
    }
  })

  test("that comes late, for a basket emptied meanwhile, is not the next customer's", async () => {
    c.add("0001")
    const { id } = c.counter.basket()
    const held = await holdVoucher(c.till, id, "DEMOQUAY")
    c.counter.emptyBasket()
    c.add("0001")
    expect(held.ok && c.counter.setVoucher(id, held.voucher)).toBe(false)
    expect(c.counter.basket().voucher).toBeNull()
  })

  test("is not set on a basket whose money is counted, nor on one that is gone", async () => {
    c.add("0001")
    c.add("0001")
    const { id } = c.counter.basket()
    const held = await holdVoucher(c.till, id, "DEMOQUAY")
    expect(held.ok && c.counter.setVoucher(crypto.randomUUID(), held.voucher)).toBe(false)
    await c.counter.takePart(10_000)
    expect(held.ok && c.counter.setVoucher(id, held.voucher)).toBe(false)
  })
})
