import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { openCatalog } from "./catalog-db"
import { META } from "./register-identity"
import { sellOne, startTestTill, type TestTill } from "./testing/test-till"
import { openTill, type TillData } from "./till-data"
import { setTraining, trainingPorts } from "./training"

const stored = new Map<string, string>()
vi.stubGlobal("sessionStorage", {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
})

let t: TestTill
let calls = 0
const open: TillData[] = []
beforeEach(async () => {
  t = await startTestTill()
  calls = 0
})
afterEach(async () => {
  for (const till of open.splice(0)) {
    till.sync.stop()
    till.ledger.close()
  }
  await t.close()
  await Dexie.delete("pos-training")
})

const network = () => {
  calls += 1
  return Promise.reject(new TypeError("no"))
}
const ports = () =>
  trainingPorts({
    now: Date.now,
    fetch: network,
    isIdle: () => true,
    whenIdle: () => undefined,
    ledger: t.till.ledger,
    catalog: openCatalog(t.names.catalog),
    base: "/pos-api",
  })
const train = async (changes: Partial<Awaited<ReturnType<typeof ports>>> = {}) => {
  const till = await openTill({ ...(await ports()), ...changes })
  open.push(till)
  return till
}

describe("a training", () => {
  test("sells at the shop's prices and reaches neither the server nor the shop's book", async () => {
    setTraining(true)
    const till = await train()
    const sold = await sellOne(till)
    expect(sold.ok && sold.fact.receiptNo).toMatch(/^HT11-00-/)
    await till.sync.nudge()
    const asked = await till.ask({
      method: "GET",
      path: "/exceptions",
      answer: { safeParse: () => ({ success: false }) },
    })
    expect(asked.kind).toBe("unreachable")
    expect(calls).toBe(0)
    expect(t.server.facts()).toEqual([])
    expect(await t.till.ledger.facts.count()).toBe(0)
    expect(await t.till.ledger.meta.get(META.seq(1))).toBeUndefined()
    expect(till.sync.status.get().waiting).toBe(0)
  })

  test("is given no network, and asks nothing where there is one", async () => {
    setTraining(true)
    const given = await ports()
    given.ledger.close()
    await expect(given.fetch("/pos-api/changes")).rejects.toThrow(TypeError)
    expect(calls).toBe(0)
    const till = await train({ fetch: network })
    await sellOne(till)
    await till.sync.nudge()
    const answer = { safeParse: () => ({ success: false as const }) }
    expect(await till.ask({ method: "GET", path: "/exceptions", answer })).toMatchObject({
      kind: "unreachable",
    })
    expect(calls).toBe(0)
  })

  test("shows no account that would take a customer's money", async () => {
    setTraining(true)
    const outlet = (await train()).replica.get()?.outlet
    expect(t.till.replica.get()?.outlet.seller.bank).not.toBeNull()
    expect(outlet?.seller.bank).toBeNull()
    expect(outlet?.shopUrl).toBeNull()
  })

  test("keeps its book over a reload and begins the next time with an empty one", async () => {
    setTraining(true)
    const first = await train()
    await sellOne(first)
    first.ledger.close()
    const again = await train()
    expect(await again.ledger.facts.where("kind").equals("sale").count()).toBe(1)
    again.ledger.close()
    setTraining(true)
    expect(await (await train()).ledger.facts.count()).toBe(0)
  })

  test("counts wrong PINs in the shop's own book", async () => {
    setTraining(true)
    const till = await train()
    expect(till.pins).toBe(t.till.ledger)
  })
})
