import "fake-indexeddb/auto"
import Dexie from "dexie"
import type { BasketDraft } from "../basket-draft"
import { openCatalog } from "../catalog-db"
import { commitSale } from "../commit-sale"
import { publicCode, uuidV7 } from "../ids"
import { openLedger } from "../ledger-db"
import { openSession } from "../session-facts"
import { openTill, type TillData } from "../till-data"
import { type Fault, fakeFetch } from "./fake-fetch"
import { createFakeServer, type FakeServer } from "./fake-server"

export type TestTill = {
  /** Of its databases. */
  names: { ledger: string; catalog: string }
  server: FakeServer
  till: TillData
  plan: (faultOf: (path: string, body: string) => Fault) => void
  /** Whether a customer stands at the counter. */
  counterBusy: boolean
  /** Throws the process away and opens the same disk again. */
  restart: () => Promise<TillData>
  /** Leaves the catalogue as a crash in the middle of a write would. */
  tearCatalogue: () => Promise<void>
  close: () => Promise<void>
}

let serial = 0

/** An enrolled till on a disk of its own, with a server in the same process. */
export async function startTestTill(
  server = createFakeServer({ pinIterations: 10 }),
): Promise<TestTill> {
  serial += 1
  const names = { ledger: `ledger-${serial}`, catalog: `catalog-${serial}` }
  let faultOf: (path: string, body: string) => Fault = () => "none"
  let catalog = openCatalog(names.catalog)
  const open = () => {
    catalog.close()
    catalog = openCatalog(names.catalog)
    return openTill({
      now: Date.now,
      fetch: fakeFetch(server, (path, body) => faultOf(path, body)),
      isIdle: () => !test.counterBusy,
      whenIdle: () => undefined,
      ledger: openLedger(names.ledger),
      catalog,
      base: "/pos-api",
    })
  }
  const test: TestTill = {
    names,
    server,
    counterBusy: false,
    till: await open(),
    plan: (next) => {
      faultOf = next
    },
    restart: async () => {
      test.till.sync.stop()
      test.till.ledger.close()
      test.till = await open()
      return test.till
    },
    tearCatalogue: async () => {
      await catalog.chunks.delete("skus")
    },
    close: async () => {
      test.till.sync.stop()
      test.till.ledger.close()
      catalog.close()
      await Promise.all(Object.values(names).map((name) => Dexie.delete(name)))
    },
  }
  const enrolled = await test.till.enrol({ code: "DEMO-2468", deviceName: "Máy thử" })
  if (!enrolled.ok) throw new Error(enrolled.code)
  return test
}

export const draftOf = (lines: [skuId: string, qtyMilli: number][]): BasketDraft => ({
  id: uuidV7(Date.now()),
  slot: 1,
  startedAt: Date.now(),
  changedAt: Date.now(),
  heldAt: null,
  adult: false,
  lines: lines.map(([skuId, qtyMilli], i) => ({
    lineId: String(i + 1),
    skuId,
    qtyMilli,
    lotNo: null,
  })),
})

/** Sells one Cu đơ for its exact price; the session opens by itself. */
export async function sellOne(till: TillData, draft = draftOf([["variant_demo_0001", 1000]])) {
  const replica = till.replica.get()
  if (!replica) throw new Error("no catalogue")
  const session =
    till.session.get() ??
    (await openSession(till.ledger, { staffId: "staff_demo_ha", counts: [] }, till.now))
  till.session.set(session)
  return commitSale(
    till.ledger,
    {
      draft,
      replica,
      staffId: "staff_demo_ha",
      sessionId: session.id,
      expectedTotal: 65_000,
      tenders: [{ kind: "cash", amount: 65_000, reference: null }],
      publicCode: publicCode(),
    },
    till.now,
  )
}
