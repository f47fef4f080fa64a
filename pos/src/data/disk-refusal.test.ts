import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { openCatalog } from "./catalog-db"
import { diskRefusal, written } from "./disk-refusal"
import { openLedger } from "./ledger-db"
import { incomingTransfers } from "./move-goods"
import { readOutletOrders } from "./outlet-orders"
import { fakeFetch } from "./testing/fake-fetch"
import { createFakeServer } from "./testing/fake-server"
import { startTestTill, type TestTill } from "./testing/test-till"
import { openTill } from "./till-data"

let t: TestTill
beforeEach(async () => {
  t = await startTestTill()
})
afterEach(() => {
  vi.restoreAllMocks()
  return t.close()
})

const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError")
  })

it("a full disk is told from a broken one, also where it only ended the transaction", async () => {
  expect(await written(async () => 7)).toEqual({ ok: true, value: 7 })
  const full = new DOMException("full", "QuotaExceededError")
  expect(diskRefusal(full)).toBe("STORAGE_FULL")
  expect(diskRefusal(Object.assign(new Error("aborted"), { inner: full }))).toBe("STORAGE_FULL")
  expect(diskRefusal(new Error("broken"))).toBe("STORAGE_FAILED")
  fillDisk()
  const { ledger } = t.till
  const tried = await written(() =>
    ledger.transaction("rw", ledger.meta, async () => ledger.meta.put({ key: "x", value: 1 })),
  )
  expect(tried).toEqual({ ok: false, code: "STORAGE_FULL" })
})

it("what the server knows of orders and deliveries is shown although no copy of it can be kept", async () => {
  fillDisk()
  expect(await readOutletOrders(t.till)).toMatchObject({ isFresh: true })
  expect((await incomingTransfers(t.till)).asOf).not.toBeNull()
})

it("a disk that takes nothing spends no enrolment code, and the next press enrols", async () => {
  const server = createFakeServer({ pinIterations: 10 })
  const names = ["ledger-full", "catalog-full"] as const
  const catalog = openCatalog(names[1])
  const till = await openTill({
    now: Date.now,
    fetch: fakeFetch(server, () => "none"),
    isIdle: () => true,
    whenIdle: () => undefined,
    ledger: openLedger(names[0]),
    catalog,
    base: "/pos-api",
  })
  const enrol = () => till.enrol({ code: "DEMO-2468", deviceName: "Máy thử" })
  const disk = fillDisk()
  expect(await enrol()).toEqual({ ok: false, code: "STORAGE_FULL" })
  disk.mockRestore()
  expect(await enrol()).toMatchObject({ ok: true })
  till.sync.stop()
  till.ledger.close()
  catalog.close()
  await Promise.all(names.map((name) => Dexie.delete(name)))
})
