import "fake-indexeddb/auto"
import { expect, test, vi } from "vitest"
import { wantInvoice } from "../../../data/invoices"
import { testCounter } from "./testing/test-counter"

const c = testCounter()

/** A disk that takes nothing any more and says nothing either, until it is let go. */
function stickDisk(): () => void {
  const db = c.till.ledger.backendDB()
  const held = db.transaction([...db.objectStoreNames], "readwrite").objectStore("meta")
  let isStuck = true
  const hold = () => {
    held.get("nothing").onsuccess = () => {
      if (isStuck) hold()
    }
  }
  hold()
  return () => {
    isStuck = false
  }
}

test("a disk that never ends a write is told as writing: nothing is paid, nothing sold twice", async () => {
  c.counter.scan("OC0001")
  const letGo = stickDisk()
  const pay = () => c.takeCash(65_000)
  const first = pay()
  await pay()
  await vi.waitFor(() =>
    expect(c.counter.store.get()).toMatchObject({ paying: 65_000, paid: null }),
  )
  // The counter is not free: no update and no new prices come in between.
  expect(c.counter.isIdle()).toBe(false)
  c.counter.scan("OC0002")
  expect(c.counter.basket().lines).toHaveLength(1)
  letGo()
  await first
  await vi.waitFor(() => expect(c.counter.store.get()).toMatchObject({ paying: null }))
  expect(c.paid()?.receiptNo).toBe("HT11-02-1-1")
  expect(await c.till.ledger.facts.where("kind").equals("sale").count()).toBe(1)
})

test("an invoice wanted while a sale is written goes with it, or with the next try where it fails", async () => {
  const pay = () => c.takeCash(65_000)
  c.counter.scan("OC0001")
  const { id } = c.counter.basket()
  const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
  await wantInvoice(c.till.ledger, id, { staffId: "staff_demo_ha", buyer })
  const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError")
  })
  const first = pay()
  expect(c.counter.setInvoice(id, "DEMO")).toBe(true)
  await first
  full.mockRestore()
  expect(c.counter.store.get()).toMatchObject({ paid: null, band: { code: "STORAGE_FULL" } })
  expect(c.counter.basket()).toMatchObject({ id, invoice: "DEMO" })
  c.counter.setInvoice(id, null)
  const second = pay()
  c.counter.setInvoice(id, "DEMO")
  await second
  await vi.waitFor(() =>
    expect(c.server.facts().at(-1)).toMatchObject({ kind: "invoice-asked", saleId: id }),
  )
})
