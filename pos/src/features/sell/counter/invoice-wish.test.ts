import "fake-indexeddb/auto"
import { expect, test, vi } from "vitest"
import { wantInvoice } from "../../../data/invoices"
import { testCounter } from "./testing/test-counter"

const c = testCounter()

test("an invoice wanted with a basket is nobody's once the basket is empty, line by line or at once", async () => {
  const wanted = () => c.till.ledger.meta.where("key").startsWith("invoice:").count()
  for (const empty of [() => c.counter.changeQuantity("0001", 0), () => c.counter.emptyBasket()]) {
    c.add("0001")
    const { id } = c.counter.basket()
    const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
    await wantInvoice(c.till.ledger, id, { staffId: "staff_demo_ha", buyer })
    expect(c.counter.setInvoice(id, "DEMO")).toBe(true)
    empty()
    expect(c.counter.basket().invoice).toBeNull()
    await vi.waitFor(async () => expect(await wanted()).toBe(0))
  }
})

test("goods that are taken back bring the invoice along that was wanted with them", async () => {
  const wanted = () => c.till.ledger.meta.where("key").startsWith("invoice:").toArray()
  for (const empty of [() => c.counter.changeQuantity("0001", 0), () => c.counter.emptyBasket()]) {
    c.add("0001")
    const { id } = c.counter.basket()
    const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
    await wantInvoice(c.till.ledger, id, { staffId: "staff_demo_ha", buyer })
    c.counter.setInvoice(id, "DEMO")
    empty()
    await vi.waitFor(async () => expect(await wanted()).toEqual([]))
    c.counter.takeBack()
    expect(c.counter.basket().invoice).toBe("DEMO")
    await vi.waitFor(async () => expect(await wanted()).toMatchObject([{ value: { buyer } }]))
    c.counter.emptyBasket()
    await vi.waitFor(async () => expect(await wanted()).toEqual([]))
  }
})

test("an invoice is nobody's once the last goods that waited for their weight are left, and comes back with goods taken back", async () => {
  const wanted = () => c.till.ledger.meta.where("key").startsWith("invoice:").toArray()
  c.add("0001")
  const { id } = c.counter.basket()
  const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
  await wantInvoice(c.till.ledger, id, { staffId: "staff_demo_ha", buyer })
  c.counter.setInvoice(id, "DEMO")
  c.counter.scan("OC0010")
  c.counter.changeQuantity("0001", 0)
  expect(c.counter.basket().invoice).toBe("DEMO")
  c.counter.leaveUnweighed()
  expect(c.counter.basket().invoice).toBeNull()
  await vi.waitFor(async () => expect(await wanted()).toEqual([]))
  c.counter.takeBack()
  expect(c.counter.basket().invoice).toBe("DEMO")
  await vi.waitFor(async () => expect(await wanted()).toMatchObject([{ value: { buyer } }]))
})

test("an invoice wanted with a basket is sent behind its sale", async () => {
  c.add("0001")
  const { id } = c.counter.basket()
  const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
  await wantInvoice(c.till.ledger, id, { staffId: "staff_demo_ha", buyer })
  c.counter.setInvoice(id, "DEMO")
  await c.takeCash(65_000)
  await vi.waitFor(() =>
    expect(c.server.facts().at(-1)).toMatchObject({ kind: "invoice-asked", saleId: id }),
  )
  expect(c.counter.basket().invoice).toBeUndefined()
})
