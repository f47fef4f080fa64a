import type { RefundFact, SaleFact } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { decideFacts } from "./decide-facts.js"
import { priceRefund, refundableSale } from "./refund-rules.js"
import type { FactContext } from "./sync-types.js"

const SALE_ID = "00000000-0000-4000-8000-000000000001"
const sale = {
  id: SALE_ID,
  at: "2026-11-21T09:00:00+07:00",
  lines: [
    { lineNo: 1, skuId: "honey", qtyMilli: 3_000, payable: 100_000, net: 92_593, vat: 7_407 },
    { lineNo: 2, skuId: "orange", qtyMilli: 1_500, payable: 67_500, net: 67_500, vat: 0 },
  ],
  totals: { rounding: -500, total: 167_000 },
} as SaleFact

const back = (lineNo: number, qtyMilli: number) =>
  ({ lineNo, qtyMilli, condition: "resaleable" }) as const

type Earlier = Pick<RefundFact, "lines" | "total" | "approvedBy">

function price(earlier: Earlier[], wishes: ReturnType<typeof back>[]) {
  return priceRefund(refundableSale(sale, earlier), wishes)
}

describe("refunds of a sale", () => {
  it("give back what was paid, to the đồng, the rounding with the last of them", () => {
    const earlier: Earlier[] = []
    let given = 0
    for (const wishes of [[back(1, 1_000)], [back(1, 2_000), back(2, 500)], [back(2, 1_000)]]) {
      const refund = price(earlier, wishes)
      if (!refund.ok) throw new Error(refund.code)
      earlier.push({ ...refund, approvedBy: null })
      given += refund.total
    }
    expect(given).toBe(167_000)
    expect(price(earlier, [back(1, 1)])).toEqual({
      ok: false,
      code: "REFUND_ABOVE_SALE",
      lineNo: 1,
    })
  })

  it("give back no more than was paid where what is left is worth less than the rounding", () => {
    const [honey, orange] = sale.lines
    const gift = { ...orange, payable: 0, net: 0, vat: 0 }
    const small = { ...sale, lines: [honey, gift], totals: { rounding: -400, total: 99_600 } }
    const first = priceRefund(refundableSale(small as SaleFact), [back(1, 3_000)])
    expect(first).toMatchObject({ ok: true, total: 99_600 })
    const earlier = first.ok ? [{ ...first, approvedBy: null }] : []
    const last = priceRefund(refundableSale(small as SaleFact, earlier), [back(2, 1_500)])
    expect(last).toMatchObject({ ok: true, total: 0 })
  })

  it("never take back more than was sold, nor a line that was not, nor one line twice", () => {
    const above = (lineNo: number) => ({ ok: false, code: "REFUND_ABOVE_SALE", lineNo })
    expect(price([], [back(1, 3_001)])).toEqual(above(1))
    expect(price([], [back(3, 1_000)])).toEqual(above(3))
    expect(price([], [back(1, 1_000), back(1, 1_000)])).toEqual(above(1))
  })
})

const refund = (n: number, change: Partial<RefundFact> = {}): RefundFact => ({
  kind: "refund",
  id: `00000000-0000-4000-8000-00000000010${n}`,
  at: "2026-11-21T10:00:00+07:00",
  staffId: "staff_1",
  sessionId: "00000000-0000-4000-8000-000000000099",
  epoch: 1,
  refundSeq: n,
  refundNo: `HT01-01-1-T${n}`,
  businessDay: "2026-11-21",
  saleId: SALE_ID,
  lines: [{ ...back(1, 2_000), skuId: "honey", payable: 66_667, net: 61_729, vat: 4_938 }],
  total: 66_667,
  payments: [{ kind: "cash", amount: 66_667, reference: null }],
  reason: "faulty",
  approvedBy: null,
  ...change,
})

const context: FactContext = {
  register: { state: "active", outletCode: "HT01", registerCode: "01", epoch: 1 },
  rules: {
    sku: (id) => ({
      id,
      sellMode: id === "honey" ? "PIECE" : "WEIGHT",
      goodsClass: "STANDARD",
      packagingCode: null,
      price: 1,
    }),
    recognitionsOf: () => [],
    taxRules: [],
    sellerVatMethod: "DEDUCTION",
    limitsOf: () => ({ maxDiscountBp: 500, maxRefund: 200_000, maxUnseen: null }),
  },
  stored: {
    hashOfId: new Map(),
    idOfSeq: new Map(),
    idOfPublicCode: new Map(),
    idOfSession: new Map(),
    idOfRefundSeq: new Map(),
    refundable: new Map([[SALE_ID, refundableSale(sale)]]),
    invoiced: new Map(),
  },
  now: Date.parse("2026-11-21T10:00:00+07:00"),
}

const decide = (facts: RefundFact[]) =>
  decideFacts(
    facts.map((body) => ({ body, contentHash: JSON.stringify(body) })),
    context,
  ).map((verdict) => ("quarantine" in verdict ? verdict.quarantine.code : verdict.status))

describe("the server's decision on a refund", () => {
  it("takes a sound one, and the same one once more as a duplicate", () => {
    expect(decide([refund(1), refund(1)])).toEqual(["accepted", "duplicate"])
  })

  it("sets aside a second one that takes back more than is left", () => {
    expect(decide([refund(1), refund(2)])).toEqual(["accepted", "REFUND_ABOVE_SALE"])
  })

  it("sets aside one whose money is not what the goods cost, or that pays out something else", () => {
    const [line] = refund(1).lines
    const dear = { ...line, payable: 70_000, net: 65_062 } as RefundFact["lines"][number]
    const payments = [{ kind: "cash" as const, amount: 70_000, reference: null }]
    expect(decide([refund(1, { lines: [dear], total: 70_000, payments })])).toEqual([
      "SALE_TOTAL_MISMATCH",
    ])
    expect(decide([refund(1, { payments })])).toEqual(["SALE_TOTAL_MISMATCH"])
  })

  it("sets aside one of a sale that it does not have, and one under another's number", () => {
    const saleId = "00000000-0000-4000-8000-000000000002"
    expect(decide([refund(1, { saleId })])).toEqual(["SALE_UNKNOWN"])
    expect(decide([refund(1, { refundNo: "HT02-01-1-T1" })])).toEqual(["INVALID_REQUEST"])
    const other = { ...refund(1), id: "00000000-0000-4000-8000-000000000109" }
    expect(decide([refund(1), other])).toEqual(["accepted", "FACT_CONFLICT"])
  })

  it("takes no half piece back", () => {
    const [line] = refund(1).lines
    const half = { ...line, qtyMilli: 1_500 } as RefundFact["lines"][number]
    expect(decide([refund(1, { lines: [half] })])).toEqual(["QUANTITY_INVALID"])
  })
})
