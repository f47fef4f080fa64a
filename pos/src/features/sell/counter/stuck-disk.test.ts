import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { wantInvoice } from "../../../data/invoices"
import { openSession } from "../../../data/session-facts"
import { startTestTill, type TestTill } from "../../../data/testing/test-till"
import { type Counter, createCounter } from "./counter"

const no = () => undefined
const silent = { add: no, again: no, refuse: no, dull: no, money: no }
const LATER = 1_000

let t: TestTill
let counter: Counter
beforeEach(async () => {
  t = await startTestTill()
  t.till.session.set(
    await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
  )
  counter = createCounter(
    { data: t.till, sounds: silent, staffId: () => "staff_demo_ha", onPaid: no },
    null,
  )
})
afterEach(() => t.close())

/** A disk that takes nothing any more and says nothing either, until it is let go. */
function stickDisk(): () => void {
  const db = t.till.ledger.backendDB()
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
  counter.scan("OC0001")
  const letGo = stickDisk()
  const pay = () => counter.takeCash({ given: 65_000, due: 65_000, at: Date.now() + LATER })
  const first = pay()
  await pay()
  await vi.waitFor(() => expect(counter.store.get()).toMatchObject({ paying: 65_000, paid: null }))
  // The counter is not free: no update and no new prices come in between.
  expect(counter.isIdle()).toBe(false)
  counter.scan("OC0002")
  expect(counter.basket().lines).toHaveLength(1)
  letGo()
  await first
  await vi.waitFor(() => expect(counter.store.get()).toMatchObject({ paying: null }))
  expect(counter.store.get().paid?.receiptNo).toBe("HT11-02-1-1")
  expect(await t.till.ledger.facts.where("kind").equals("sale").count()).toBe(1)
})

test("an invoice wanted while a sale is written goes with it, or with the next try where it fails", async () => {
  const pay = () => counter.takeCash({ given: 65_000, due: 65_000, at: Date.now() + LATER })
  counter.scan("OC0001")
  const { id } = counter.basket()
  const buyer = { company: "DEMO", taxId: "0100109106", address: "12 DEMO", email: "a@b.vn" }
  await wantInvoice(t.till.ledger, id, { staffId: "staff_demo_ha", buyer })
  const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError")
  })
  const first = pay()
  expect(counter.setInvoice(id, "DEMO")).toBe(true)
  await first
  full.mockRestore()
  expect(counter.store.get()).toMatchObject({ paid: null, band: { code: "STORAGE_FULL" } })
  expect(counter.basket()).toMatchObject({ id, invoice: "DEMO" })
  counter.setInvoice(id, null)
  const second = pay()
  counter.setInvoice(id, "DEMO")
  await second
  await vi.waitFor(() =>
    expect(t.server.facts().at(-1)).toMatchObject({ kind: "invoice-asked", saleId: id }),
  )
})
