import "fake-indexeddb/auto"
import { type PosSnapshot, saleFact } from "@ocop/contracts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { BasketDraft } from "./basket-draft"
import { worstDiscountBp } from "./discount-limit"
import { buildSaleFact, priceDraft } from "./sale-fact"
import { createFakeServer } from "./testing/fake-server"
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

describe("a promotion at the counter", () => {
  let t: TestTill
  beforeAll(async () => {
    t = await startTestTill(createFakeServer({ pinIterations: 10, promotions: [PROMOTION] }))
    t.plan(() => "offline")
  })
  afterAll(() => t.close())

  const replicaNow = () => {
    const replica = t.till.replica.get()
    if (!replica) throw new Error("no catalogue")
    return replica
  }
  const priced = (draft: BasketDraft, day = "2026-11-21") => {
    const result = priceDraft(draft, replicaNow(), day)
    if (!result.ok) throw new Error(result.code)
    return result
  }
  const CAKE: [string, number] = ["variant_demo_0001", 2000]

  test("lowers the price without network, while it holds", () => {
    expect(priced(draftOf([CAKE])).totals).toMatchObject({ gross: 130_000, total: 117_000 })
    expect(priced(draftOf([CAKE]), "2026-12-01").totals.total).toBe(130_000)
  })

  test("is told by the fact with its name and amount, in the shape of the contract", () => {
    const built = buildSaleFact(
      {
        draft: draftOf([CAKE]),
        replica: replicaNow(),
        staffId: "s",
        sessionId: "00000000-0000-4000-8000-000000000001",
        expectedTotal: 117_000,
        tenders: [{ kind: "cash", amount: 117_000, reference: null }],
        publicCode: "0".repeat(32),
      },
      {
        atMs: Date.parse("2026-11-21T09:00:00+07:00"),
        seq: 1,
        register: { outletCode: "HT11", registerCode: "02", epoch: 1 } as never,
        clockOffsetMs: 0,
      },
    )
    if (!built.ok) throw new Error(built.code)
    expect(saleFact.safeParse(built.fact).error?.issues).toBeUndefined()
    expect(built.fact.promotions).toEqual([
      { promotionId: "promo_demo", name: "DEMO Tuần lễ", amount: 13_000 },
    ])
    expect(built.fact.lines[0]).toMatchObject({ discount: 13_000, payable: 117_000 })
  })

  test("never lowers the price of alcohol", () => {
    const wine = replicaNow()
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
