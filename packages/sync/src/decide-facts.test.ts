import type { InvoiceAskedFact, RefundFact, SaleFact } from "@ocop/contracts"
import type { Recognition } from "@ocop/domain"
import { priceBasket, type TaxRule } from "@ocop/pricing"
import taxRules from "@ocop/pricing/tax-rules.json" with { type: "json" }
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decideFacts, unstorable } from "./decide-facts.js"
import { isForQueue } from "./invoice-rules.js"
import { refundableSale } from "./refund-rules.js"
import type { FactContext, RawFact, ServerSku, StoredFacts } from "./sync-types.js"

const HONEY: ServerSku = {
  id: "honey",
  sellMode: "PIECE",
  goodsClass: "STANDARD",
  packagingCode: null,
  price: 100_000,
}
const ORANGE: ServerSku = { ...HONEY, id: "orange", sellMode: "WEIGHT", price: 45_000 }
const REVOKED: Recognition = {
  id: "rec_1",
  skuIds: ["honey"],
  packagingCodes: [],
  stars: 4,
  decisionNo: "DEMO-1",
  decisionDate: "2025-01-10",
  issuerName: "DEMO",
  issuerLevel: "PROVINCE",
  criteriaVersion: "QD26",
  validFrom: "2025-01-10",
  validTo: "2028-01-10",
  revokedOn: "2026-11-01",
}
const NOTHING: StoredFacts = {
  hashOfId: new Map(),
  idOfSeq: new Map(),
  idOfPublicCode: new Map(),
  idOfSession: new Map(),
  idOfRefundSeq: new Map(),
  refundable: new Map(),
  invoiced: new Map(),
}

const context = (changes: Partial<FactContext> = {}): FactContext => ({
  register: { state: "active", outletCode: "HT01", registerCode: "01", epoch: 1 },
  rules: {
    sku: (id) => [HONEY, ORANGE].find((sku) => sku.id === id) ?? null,
    recognitionsOf: (id) => (id === "honey" ? [REVOKED] : []),
    taxRules: taxRules as TaxRule[],
    sellerVatMethod: "DEDUCTION",
    limitsOf: () => ({ maxDiscountBp: 500, maxRefund: 200_000, maxUnseen: null }),
  },
  stored: NOTHING,
  now: Date.parse("2026-11-21T10:00:00+07:00"),
  ...changes,
})

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`

function sale(n: number, qtyMilli = 1000, sku: ServerSku = HONEY): SaleFact {
  const unitPrice = sku.price ?? 0
  const priced = priceBasket({
    lines: [{ lineId: "1", skuId: sku.id, goodsClass: "STANDARD", qtyMilli, unitPrice }],
    day: "2026-11-21",
    sellerVatMethod: "DEDUCTION",
    taxRules: taxRules as TaxRule[],
  })
  if (!priced.ok) throw new Error(priced.code)
  const [line] = priced.lines
  if (!line) throw new Error("no line")
  const { gross, discount, payable, net, vat, rounding, total } = priced.totals
  return {
    kind: "sale",
    id: uuid(n),
    at: "2026-11-21T09:00:00+07:00",
    staffId: "staff_1",
    sessionId: uuid(9999),
    epoch: 1,
    seq: n,
    receiptNo: `HT01-01-1-${n}`,
    businessDay: "2026-11-21",
    lines: [
      {
        lineNo: 1,
        skuId: sku.id,
        name: "DEMO",
        goodsClass: "STANDARD",
        unit: "chai",
        qtyMilli,
        unitPrice,
        discount: 0,
        payable: line.payable,
        net: line.net,
        vat: line.vat,
        treatment: line.treatment,
        rateBp: line.rateBp,
        taxRuleId: line.taxRuleId,
        priceVersion: "v1",
        lotNo: null,
        badge: null,
      },
    ],
    totals: { gross, discount, payable, net, vat, rounding, total },
    tenders: [{ kind: "cash", amount: total, reference: null }],
    change: 0,
    publicCode: String(n).padStart(32, "0"),
    catalogueVersion: "c1",
    clockOffsetMs: 0,
  }
}

const refundOf = ({ id, lines, totals: { total } }: SaleFact): RefundFact => ({
  kind: "refund",
  id: uuid(500),
  at: "2026-11-21T09:30:00+07:00",
  staffId: "staff_1",
  sessionId: uuid(9999),
  epoch: 1,
  refundSeq: 1,
  refundNo: "HT01-01-1-T1",
  businessDay: "2026-11-21",
  saleId: id,
  lines: lines.map(({ lineNo, skuId, qtyMilli, payable, net, vat }) => ({
    ...{ lineNo, skuId, qtyMilli, payable, net, vat },
    condition: "resaleable",
  })),
  total,
  payments: [{ kind: "cash", amount: total, reference: null }],
  reason: "faulty",
  approvedBy: null,
})

const invoiceOf = (n: number, saleId: string, taxId = "0100109106"): InvoiceAskedFact => ({
  kind: "invoice-asked",
  id: uuid(n),
  at: "2026-11-21T09:40:00+07:00",
  staffId: "staff_1",
  sessionId: uuid(9999),
  saleId,
  buyer: { company: "DEMO", taxId, address: "12 DEMO", email: "demo@example.test" },
})

const raw = (body: unknown): RawFact => ({ body, contentHash: JSON.stringify(body) })
const decide = (bodies: unknown[], ctx = context()) => decideFacts(bodies.map(raw), ctx)
const line = (fact: SaleFact, changes: Partial<SaleFact["lines"][0]>): SaleFact => ({
  ...fact,
  lines: fact.lines.map((own) => ({ ...own, ...changes })),
})
const codeOf = (body: unknown, ctx = context()) => {
  const [verdict] = decide([body], ctx)
  return verdict && "quarantine" in verdict ? verdict.quarantine.code : verdict?.status
}
const kindsOf = (body: unknown, ctx = context()) => {
  const [verdict] = decide([body], ctx)
  return verdict && "exceptions" in verdict ? verdict.exceptions.map((e) => e.kind) : verdict
}

describe("decideFacts", () => {
  it("accepts a sound sale, half a kilogram included", () => {
    expect(codeOf(sale(1))).toBe("accepted")
    expect(codeOf(sale(1, 500, ORANGE))).toBe("accepted")
  })

  it("tells duplicates and conflicts apart, within a batch and against what is stored", () => {
    const altered = { ...sale(1), change: 1 }
    expect(decide([sale(1), sale(1), altered]).map((v) => v.status)).toEqual([
      "accepted",
      "duplicate",
      "conflict",
    ])
    const stored = { ...NOTHING, hashOfId: new Map([[uuid(1), JSON.stringify(sale(1))]]) }
    expect(codeOf(sale(1), context({ stored }))).toBe("duplicate")
    expect(codeOf(altered, context({ stored }))).toBe("FACT_CONFLICT")
  })

  it("calls a cloned device's second sale with a taken number or code a conflict", () => {
    const clone = { ...sale(1), id: uuid(77) }
    expect(decide([sale(1), clone]).map((v) => v.status)).toEqual(["accepted", "conflict"])
    const other = { ...sale(2), publicCode: sale(1).publicCode }
    expect(decide([sale(1), other]).map((v) => v.status)).toEqual(["accepted", "conflict"])
  })

  it("sets aside what does not add up, and nothing else of the batch", () => {
    const wrong = { ...sale(2), totals: { ...sale(2).totals, total: 1 } }
    const verdicts = decide([sale(1), wrong, { nonsense: true }, null, sale(3)])
    expect(verdicts.map((v) => v.status)).toEqual([
      "accepted",
      "quarantined",
      "quarantined",
      "quarantined",
      "accepted",
    ])
    expect(codeOf(wrong)).toBe("SALE_TOTAL_MISMATCH")
    expect(codeOf({ ...sale(1), change: 5 })).toBe("SALE_TOTAL_MISMATCH")
    expect(codeOf(line(sale(1), { vat: 0 }))).toBe("SALE_TOTAL_MISMATCH")
    expect(codeOf(line(sale(1), { treatment: "NOT_SUBJECT" }))).toBe("SALE_TOTAL_MISMATCH")
  })

  it("takes a refund of a sale that the same batch brings, and none of one that it sets aside", () => {
    const sold = sale(1)
    const fates = (first: SaleFact) => decide([first, refundOf(sold)]).map((v) => v.status)
    expect(fates(sold)).toEqual(["accepted", "accepted"])
    expect(fates({ ...sold, change: 5 })).toEqual(["quarantined", "quarantined"])
    expect(codeOf(refundOf(sold))).toBe("SALE_UNKNOWN")
  })

  it("queues one invoice a sale, and asks a manager about the second and about goods that are back", () => {
    const sold = sale(1)
    const asked = decide([sold, invoiceOf(600, sold.id), invoiceOf(601, sold.id.toUpperCase())])
    expect(asked.map(isForQueue)).toEqual([false, true, false])
    expect(asked[2]).toMatchObject({
      status: "needs_review",
      exceptions: [{ kind: "INVOICE_REPEATED", details: { state: "queued" } }],
    })
    const late = decide([sold, refundOf(sold), invoiceOf(600, sold.id)])[2]
    expect(late).toMatchObject({ exceptions: [{ kind: "INVOICE_OF_REFUNDED" }] })
    const stored = {
      ...{ ...NOTHING, refundable: new Map([[sold.id, refundableSale(sold)]]) },
      invoiced: new Map([[sold.id, "issued" as const]]),
    }
    expect(kindsOf(invoiceOf(600, sold.id), context({ stored }))).toEqual(["INVOICE_REPEATED"])
  })

  it("sets aside an invoice of a sale that is not here or for a tax id that cannot be, and asks about no digit", () => {
    const sold = sale(1)
    expect(codeOf(invoiceOf(600, sold.id))).toBe("SALE_UNKNOWN")
    const stored = { ...NOTHING, refundable: new Map([[sold.id, refundableSale(sold)]]) }
    expect(codeOf(invoiceOf(600, sold.id, "12345678901"), context({ stored }))).toBe(
      "TAX_ID_INVALID",
    )
    expect(codeOf(invoiceOf(600, sold.id, "0100109107"), context({ stored }))).toBe("accepted")
  })

  it("sets aside numbers of another register, unknown goods and half a bottle", () => {
    expect(codeOf({ ...sale(1), receiptNo: "HT02-01-1-1" })).toBe("INVALID_REQUEST")
    expect(codeOf({ ...sale(1), epoch: 2, receiptNo: "HT01-01-2-1" })).toBe("INVALID_REQUEST")
    expect(codeOf(line(sale(1), { skuId: "unheard" }))).toBe("SKU_UNKNOWN")
    expect(codeOf(sale(1, 500))).toBe("QUANTITY_INVALID")
  })

  it("does not take a number of an earlier enrolment for one of this one", () => {
    const earlier = { ...sale(3), epoch: 1 }
    const register = { ...context().register, epoch: 2 }
    const [verdict] = decide([earlier], context({ register }))
    expect(verdict).toMatchObject({ status: "quarantined", seq: null })
    const [own] = decide([{ ...earlier, change: 5 }])
    expect(own).toMatchObject({ status: "quarantined", seq: 3 })
  })

  it("sets everything of a revoked device aside, but knows what it sent before", () => {
    const register = { ...context().register, state: "revoked" as const }
    const stored = { ...NOTHING, hashOfId: new Map([[uuid(1), JSON.stringify(sale(1))]]) }
    const ctx = context({ register, stored })
    expect(decide([sale(1), sale(2)], ctx).map((v) => v.status)).toEqual([
      "duplicate",
      "quarantined",
    ])
  })

  it("posts a sale at an old price, rate or star, and says so", () => {
    const dear = { ...HONEY, price: 120_000 }
    const rules = { ...context().rules, sku: () => dear }
    expect(kindsOf(sale(1), context({ rules }))).toEqual(["PRICE_DRIFT"])
    const badge = { stars: 4 as const, recognitionId: "rec_1" }
    expect(kindsOf(line(sale(1), { badge }))).toEqual(["BADGE_DRIFT"])
    const newYear = { ...sale(1), businessDay: "2027-01-01", at: "2027-01-01T00:05:00+07:00" }
    const later = Date.parse("2027-01-01T08:00:00+07:00")
    expect(kindsOf(newYear, context({ now: later }))).toEqual(["TAX_DRIFT"])
  })

  it("promotions given at the till and not by the server, or the other way, go to a manager", () => {
    const given = (amount: number) => [{ promotionId: "p1", amount }]
    const at = (till: number, server: number) => {
      const promotions = till > 0 ? { promotions: [{ ...given(till)[0], name: "DEMO" }] } : {}
      const told = server > 0 ? given(server) : []
      const promotionsOf = () => told
      return kindsOf(
        { ...sale(1), ...promotions } as SaleFact,
        context({ rules: { ...context().rules, promotionsOf } }),
      )
    }
    expect(at(10_000, 10_000)).toEqual([])
    expect(at(0, 10_000)).toEqual(["PRICE_DRIFT"])
    expect(at(10_000, 0)).toEqual(["PRICE_DRIFT"])
    expect(at(10_000, 9_999)).toEqual(["PRICE_DRIFT"])
  })

  it("a sale for what its shelf label said goes to a manager with both prices", () => {
    const off = { lineNo: 1, kind: "amount" as const, value: 3_000, approvedBy: null }
    const shelf = { price: 97_000, version: "OLD", machine: 100_000 }
    const told = (discount: object) => {
      const [verdict] = decide([{ ...sale(1), discounts: [{ ...off, ...discount }] } as SaleFact])
      return verdict && "exceptions" in verdict
        ? verdict.exceptions.flatMap(({ kind, details }) =>
            kind === "PRICE_DRIFT" ? (details.lines as object[]) : [],
          )
        : null
    }
    expect(told({ reason: "shelf-label", shelf })).toMatchObject([
      { lineNo: 1, till: 97_000, server: 100_000, reason: "shelf-label" },
    ])
    expect(told({ reason: "shelf-label" })).toHaveLength(1)
    expect(told({ reason: "regular" })).toEqual([])
  })

  it("rounding of cash that the outlet did not ask for, or of what no cash paid, goes to a manager", () => {
    const rounded = (rounding: number, kind: "cash" | "card", step: number | null) => {
      const { totals, ...rest } = sale(1)
      const total = totals.payable + rounding
      const tenders = [{ kind, amount: total, reference: null }]
      const cashRoundingAt = () => step
      return kindsOf(
        { ...rest, tenders, change: 0, totals: { ...totals, rounding, total } },
        context({ rules: { ...context().rules, cashRoundingAt } }),
      )
    }
    expect(rounded(0, "cash", 1000)).toEqual([])
    expect(rounded(500, "cash", 1000)).toEqual(["PRICE_DRIFT"])
    expect(rounded(500, "cash", null)).toEqual(["PRICE_DRIFT"])
    expect(rounded(500, "card", 1000)).toEqual(["PRICE_DRIFT"])
  })

  it("keeps the rate of the evening for a sale that arrives in the new year", () => {
    const evening = { ...sale(1), businessDay: "2026-12-31", at: "2026-12-31T23:55:00+07:00" }
    const later = Date.parse("2027-01-01T08:00:00+07:00")
    expect(kindsOf(evening, context({ now: later }))).toEqual([])
  })

  it("flags clocks that are ahead, off, or on another day", () => {
    expect(kindsOf({ ...sale(1), clockOffsetMs: 600_000 })).toEqual(["CLOCK_DRIFT"])
    expect(kindsOf({ ...sale(1), at: "2026-11-21T11:00:00+07:00" })).toEqual(["CLOCK_DRIFT"])
    expect(kindsOf({ ...sale(1), at: "2026-11-20T23:00:00+07:00" })).toEqual(["CLOCK_DRIFT"])
  })

  it("posts every sale once, whatever the network repeats or reorders", () => {
    const sent = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(sent, (order) => {
        const verdicts = decide(order.map((n) => sale(n)))
        const posted = verdicts.filter((v) => v.status === "accepted").map((v) => v.id)
        expect(posted.sort()).toEqual([...new Set(order)].map(uuid).sort())
        expect(verdicts.every((v) => ["accepted", "duplicate"].includes(v.status))).toBe(true)
      }),
    )
  })

  it("lets what the database refuses use up its number, but no number of another enrolment", () => {
    const { register } = context()
    const ofEpoch = (epoch: number) => unstorable(raw({ ...sale(7), epoch }), register, null)
    expect(ofEpoch(1)).toMatchObject({ status: "quarantined", id: uuid(7), seq: 7 })
    expect(ofEpoch(2)).toMatchObject({ status: "quarantined", id: uuid(7), seq: null })
  })
})
