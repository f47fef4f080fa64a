import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { closeSession } from "./close-session"
import { createDraftMirror, loadBaskets } from "./drafts"
import { openLedger } from "./ledger-db"
import { draftOf, sellOne, startTestTill, type TestTill } from "./testing/test-till"

/** A transaction of the stand-in for IndexedDB, which can be broken from outside. */
type BreakableTransaction = IDBTransaction & { _abort: (errorName: string) => void }

/** What happened to other tills and is tested nowhere else; `known-failures.md` has the whole list. */
describe("a till to which happens what happened to others", () => {
  let t: TestTill
  beforeEach(async () => {
    t = await startTestTill()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await t.close()
  })
  const sales = () => t.till.ledger.facts.where("kind").equals("sale").count()

  test("and whose disk is full sells nothing, takes no number, and sells when there is room", async () => {
    await sellOne(t.till)
    // As a browser does it: the disk is asked when all is written, and has no room.
    vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(function (
      this: BreakableTransaction,
    ) {
      this._abort("QuotaExceededError")
    })
    const draft = draftOf([["variant_demo_0001", 1000]])
    expect(await sellOne(t.till, draft)).toEqual({ ok: false, code: "STORAGE_FULL" })
    vi.restoreAllMocks()
    expect(await sales()).toBe(1)
    expect(await sellOne(t.till, draft)).toMatchObject({
      ok: true,
      fact: { receiptNo: "HT11-02-1-2" },
    })
  })

  test("and whose book was closed under it says so, and sells the same basket once it is open", async () => {
    await sellOne(t.till)
    const draft = draftOf([["variant_demo_0001", 1000]])
    t.till.ledger.close()
    expect(await sellOne(t.till, draft)).toEqual({ ok: false, code: "STORAGE_FAILED" })
    await t.till.ledger.open()
    expect(await sellOne(t.till, draft)).toMatchObject({ ok: true, again: false })
    expect(await sales()).toBe(2)
  })

  test("and whose book was left by another build keeps every fact of it", async () => {
    const { name } = t.till.ledger
    await sellOne(t.till)
    const kept = await t.till.ledger.facts.toArray()
    t.till.ledger.close()
    // A newer build was here: it has a store that this one does not know.
    const newer = new Dexie(name)
    newer.version(9).stores({
      ...Object.fromEntries(
        t.till.ledger.tables.map(({ name: table, schema }) => [
          table,
          [schema.primKey, ...schema.indexes].map(({ src }) => src).join(),
        ]),
      ),
      tomorrow: "id",
    })
    await newer.open()
    newer.close()
    const older = openLedger(name)
    await older.open().catch(() => undefined)
    older.close()
    await newer.open()
    expect(await newer.table("facts").toArray()).toEqual(kept)
    newer.close()
    await t.till.ledger.open().catch(() => undefined)
  })

  test("and whose first version of the book is edited in place would lose every till", () => {
    const stores = Object.fromEntries(
      openLedger("shape-only").tables.map(({ name, schema }) => [
        name,
        [schema.primKey, ...schema.indexes].map(({ src }) => src).join(", "),
      ]),
    )
    // New stores and indexes come with a new version beside this one.
    expect(stores).toMatchObject({
      facts: "id, kind, sessionId, [epoch+seq]",
      outbox: "++n, &factId",
      verdicts: "id, status",
      deltas: "[epoch+seq]",
      journal: "++n, kind",
      drafts: "id",
      meta: "key",
    })
  })

  test("and that is asked to send twice at once sends each fact once", async () => {
    await sellOne(t.till)
    let batches = 0
    t.plan((path) => {
      if (path === "/pos/facts") batches += 1
      return "none"
    })
    await Promise.all([t.till.sync.nudge(), t.till.sync.nudge(), t.till.sync.nudge()])
    expect(batches).toBe(1)
    expect(t.server.sales()).toHaveLength(1)
  })

  test("and that closes its session keeps the baskets on hold", async () => {
    await sellOne(t.till)
    const held = draftOf([["variant_demo_0002", 1000]])
    const mirror = createDraftMirror(t.till.ledger, () => undefined)
    mirror.mirror({ active: held.id, drafts: [held] })
    await mirror.flush()
    const counts = [{ note: 10_000, pieces: 6 }]
    await closeSession(
      t.till.ledger,
      { staffId: "staff_demo_ha", counts, reason: null },
      t.till.now,
    )
    expect((await loadBaskets(t.till.ledger))?.drafts).toEqual([held])
  })

  test("and whose browser may throw its data away tells the server when it is enrolled", async () => {
    vi.stubGlobal("navigator", {
      storage: { persist: async () => false, persisted: async () => false },
    })
    t.server.issueCode("AGAIN-1")
    await t.till.enrol({ code: "AGAIN-1", deviceName: "Máy thử" })
    vi.unstubAllGlobals()
    expect(t.till.register.get()?.storagePersisted).toBe(false)
  })
})
