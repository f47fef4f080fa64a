import "fake-indexeddb/auto"
import { type PosSnapshot, type SaleFact, saleFact } from "@ocop/contracts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { BasketDraft } from "./basket-draft"
import { worstDiscountBp } from "./discount-limit"
import type { Replica } from "./replica"
import { buildSaleFact, priceDraft } from "./sale-fact"
import { createFakeServer } from "./testing/fake-server"
import { demoSkus } from "./testing/fixture-skus"
import { LAST_WEEK, withOldLots } from "./testing/old-lots"
import { draftOf, startTestTill, type TestTill } from "./testing/test-till"

const PROMOTION: NonNullable<PosSnapshot["promotions"]>[number] = {
  id: "promo_demo",
  name: "DEMO Tuần lễ",
  nameEn: null,
  kind: "percent",
  value: 10,
  target: "LINES",
  skuIds: null,
  setNos: null,
  validFrom: "2026-11-01",
  validTo: "2026-12-01",
  minSpend: 0,
  online: false,
  outletCodes: ["HT11"],
  needsCode: false,
  programme: null,
}

const DAY = "2026-11-21"

function replicaOf({ till }: TestTill): Replica {
  const replica = till.replica.get()
  if (!replica) throw new Error("no catalogue")
  return replica
}

/** The fact of a draft paid in cash (đồng) on that day, in the shape of the contract. */
function soldFact(draft: BasketDraft, replica: Replica, total: number): SaleFact {
  const built = buildSaleFact(
    {
      draft,
      replica,
      staffId: "s",
      sessionId: "00000000-0000-4000-8000-000000000001",
      expectedTotal: total,
      tenders: [{ kind: "cash", amount: total, reference: null }],
      publicCode: "0".repeat(32),
    },
    {
      atMs: Date.parse(`${DAY}T09:00:00+07:00`),
      seq: 1,
      register: { outletCode: "HT11", registerCode: "02", epoch: 1 } as never,
      clockOffsetMs: 0,
    },
  )
  if (!built.ok) throw new Error(built.code)
  expect(saleFact.safeParse(built.fact).error?.issues).toBeUndefined()
  return built.fact
}

describe("a promotion at the counter", () => {
  let t: TestTill
  beforeAll(async () => {
    t = await startTestTill(createFakeServer({ pinIterations: 10, promotions: [PROMOTION] }))
    t.plan(() => "offline")
  })
  afterAll(() => t.close())

  const priced = (draft: BasketDraft, day = DAY) => {
    const result = priceDraft(draft, replicaOf(t), day)
    if (!result.ok) throw new Error(result.code)
    return result
  }
  const CAKE: [string, number] = ["variant_demo_0001", 2000]

  test("lowers the price without network, while it holds", () => {
    expect(priced(draftOf([CAKE])).totals).toMatchObject({ gross: 130_000, total: 117_000 })
    expect(priced(draftOf([CAKE]), "2026-12-01").totals.total).toBe(130_000)
  })

  test("is told by the fact with its name and amount, in the shape of the contract", () => {
    const fact = soldFact(draftOf([CAKE]), replicaOf(t), 117_000)
    expect(fact.promotions).toEqual([
      { promotionId: "promo_demo", name: "DEMO Tuần lễ", amount: 13_000 },
    ])
    expect(fact.lines[0]).toMatchObject({ discount: 13_000, payable: 117_000 })
  })

  test("never lowers the price of alcohol", () => {
    const wine = replicaOf(t)
      .skus()
      .find((sku) => sku.alcohol)
    const { totals } = priced(draftOf([[wine?.id ?? "", 1000]]))
    expect(totals.discount).toBe(0)
  })

  test("counts towards nobody's limit; what a person takes off counts of the lowered price", () => {
    const draft = draftOf([CAKE])
    const only = priced(draft)
    expect(worstDiscountBp(only.lines, only.promoted)).toBe(0)
    const off = { kind: "percent", value: 5, reason: "regular", approvedBy: null } as const
    const byHand = priced({ ...draft, discount: off })
    expect(byHand.totals.total).toBe(111_150)
    expect(worstDiscountBp(byHand.lines, byHand.promoted)).toBe(500)
  })
})

describe("a price of goods near their end at the counter", () => {
  let t: TestTill
  beforeAll(async () => {
    const skus = withOldLots(demoSkus, "variant_demo_0002", DAY)
    t = await startTestTill(createFakeServer({ pinIterations: 10, skus, clearances: [LAST_WEEK] }))
    t.plan(() => "offline")
  })
  afterAll(() => t.close())
  const ofLot = (lot: Partial<BasketDraft["lines"][number]>): BasketDraft => {
    const draft = draftOf([["variant_demo_0002", 1000]])
    return { ...draft, lines: draft.lines.map((line) => ({ ...line, ...lot })) }
  }
  const totalOf = (draft: BasketDraft, day = DAY) => {
    const priced = priceDraft(draft, replicaOf(t), day)
    return priced.ok ? priced.totals.total : priced.code
  }

  test("holds without network for the lot that was chosen or that the pack told, and for no other", () => {
    expect(totalOf(ofLot({}))).toBe(18_000)
    expect(totalOf(ofLot({ lotNo: "DEMO-NEAR" }))).toBe(14_400)
    expect(totalOf(ofLot({ lotNo: "L0002-1126" }))).toBe(18_000)
    expect(totalOf(ofLot({ lotNo: "ANEW", expiresOn: "2026-11-23" }))).toBe(14_400)
    // The book's word on a lot goes before the pack's.
    expect(totalOf(ofLot({ lotNo: "L0002-1126", expiresOn: "2026-11-23" }))).toBe(18_000)
    expect(totalOf(ofLot({ lotNo: "DEMO-NEAR" }), "2026-11-18")).toBe(18_000)
  })

  test("is told by the fact with its reason and the lot's last day, in the shape of the contract", () => {
    const fact = soldFact(ofLot({ lotNo: "DEMO-NEAR" }), replicaOf(t), 14_400)
    expect(fact.promotions).toEqual([
      { promotionId: "clear_demo", name: "Cận hạn −20 %", amount: 3_600, reason: "short-dated" },
    ])
    expect(fact.lines[0]).toMatchObject({ lotNo: "DEMO-NEAR", expiresOn: "2026-11-26" })
  })
})
