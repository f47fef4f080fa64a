import type { InvoiceAskedFact, RefundFact, SaleFact } from "@ocop/contracts"
import type { Recognition } from "@ocop/domain"
import { priceBasket, type TaxRule } from "@ocop/pricing"
import taxRules from "@ocop/pricing/tax-rules.json" with { type: "json" }
import { decideFacts } from "../decide-facts.js"
import type { FactContext, RawFact, ServerSku, StoredFacts } from "../sync-types.js"

export const HONEY: ServerSku = {
  id: "honey",
  sellMode: "PIECE",
  goodsClass: "STANDARD",
  packagingCode: null,
  price: 100_000,
}
export const ORANGE: ServerSku = { ...HONEY, id: "orange", sellMode: "WEIGHT", price: 45_000 }
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
export const NOTHING: StoredFacts = {
  hashOfId: new Map(),
  idOfSeq: new Map(),
  idOfPublicCode: new Map(),
  idOfSession: new Map(),
  idOfRefundSeq: new Map(),
  refundable: new Map(),
  invoiced: new Map(),
}

export const context = (changes: Partial<FactContext> = {}): FactContext => ({
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

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`

export function sale(n: number, qtyMilli = 1000, sku: ServerSku = HONEY): SaleFact {
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

export const refundOf = ({ id, lines, totals: { total } }: SaleFact): RefundFact => ({
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

export const invoiceOf = (n: number, saleId: string, taxId = "0100109106"): InvoiceAskedFact => ({
  kind: "invoice-asked",
  id: uuid(n),
  at: "2026-11-21T09:40:00+07:00",
  staffId: "staff_1",
  sessionId: uuid(9999),
  saleId,
  buyer: { company: "DEMO", taxId, address: "12 DEMO", email: "demo@example.test" },
})

export const raw = (body: unknown): RawFact => ({ body, contentHash: JSON.stringify(body) })
export const decide = (bodies: unknown[], ctx = context()) => decideFacts(bodies.map(raw), ctx)
export const line = (fact: SaleFact, changes: Partial<SaleFact["lines"][0]>): SaleFact => ({
  ...fact,
  lines: fact.lines.map((own) => ({ ...own, ...changes })),
})
export const codeOf = (body: unknown, ctx = context()) => {
  const [verdict] = decide([body], ctx)
  return verdict && "quarantine" in verdict ? verdict.quarantine.code : verdict?.status
}
export const kindsOf = (body: unknown, ctx = context()) => {
  const [verdict] = decide([body], ctx)
  return verdict && "exceptions" in verdict ? verdict.exceptions.map((e) => e.kind) : verdict
}
