import type { RefundFact, SaleFact } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { discountBp, mayRefund, refundLimits, saleLimits } from "./limits.js"
import { refundableSale } from "./refund-rules.js"
import type { ServerRules } from "./sync-types.js"

const PEOPLE = {
  cashier: { maxDiscountBp: 500, maxRefund: 200_000, maxUnseen: 500_000 },
  manager: { maxDiscountBp: 3_000, maxRefund: null, maxUnseen: null },
}
const RULES = {
  limitsOf: (id: string) => PEOPLE[id as keyof typeof PEOPLE] ?? null,
} as unknown as ServerRules

const AT = "2026-11-21T09:00:00+07:00"
type Off = NonNullable<SaleFact["discounts"]>[number]
const off = (lineNo: number | null, approvedBy: string | null): Off => ({
  lineNo,
  kind: "amount",
  value: 1,
  reason: "regular",
  approvedBy,
})

/** A sale of two lines of 100,000 đồng each, lowered as told. */
function sale(discounts: [number, number], told: Off[] = [], staffId = "cashier"): SaleFact {
  const lines = discounts.map((discount, i) => ({
    lineNo: i + 1,
    skuId: "honey",
    qtyMilli: 1_000,
    unitPrice: 100_000,
    discount,
    payable: 100_000 - discount,
  }))
  return {
    staffId,
    at: AT,
    lines,
    tenders: [] as SaleFact["tenders"],
    ...(told.length > 0 ? { discounts: told } : {}),
  } as SaleFact
}

const over = (own: SaleFact) =>
  saleLimits(own, RULES).flatMap(({ details }) =>
    (details.lines as { lineNo: number; bp: number; limit: number }[]).map(
      ({ lineNo, bp, limit }) => [lineNo, bp, limit],
    ),
  )

describe("a discount", () => {
  it("up to the cashier's limit is nobody's matter, a đồng of rounding included", () => {
    expect(over(sale([0, 5_000]))).toEqual([])
    expect(over(sale([5_001, 0], [off(1, null)]))).toEqual([])
    expect(discountBp({ gross: 0, off: 0 })).toBe(0)
  })

  it("beyond it goes to a manager, line by line", () => {
    expect(over(sale([20_000, 4_000], [off(1, null)]))).toEqual([[1, 2_000, 500]])
  })

  it("that a manager agreed to is within the manager's own limit, for that line alone", () => {
    expect(over(sale([20_000, 0], [off(1, "manager")]))).toEqual([])
    expect(over(sale([20_000, 20_000], [off(1, "manager")]))).toEqual([[2, 2_000, 500]])
    expect(over(sale([20_000, 20_000], [off(null, "manager")]))).toEqual([])
    expect(over(sale([40_000, 0], [off(1, "manager")]))).toEqual([[1, 4_000, 3_000]])
  })

  it("by somebody who does not work there, or agreed to by one, has no limit to lean on", () => {
    expect(over(sale([1_000, 0], [off(1, null)], "stranger"))).toEqual([[1, 100, 0]])
    expect(over(sale([20_000, 0], [off(1, "stranger")]))).toEqual([[1, 2_000, 500]])
  })

  it("of a promotion is nobody's leave; what is taken off the promoted price is", () => {
    const rules = { ...RULES, promotedOff: () => new Map([[1, 20_000]]) }
    const kinds = (own: SaleFact) => saleLimits(own, rules).map(({ kind }) => kind)
    expect(kinds(sale([20_000, 0]))).toEqual([])
    expect(kinds(sale([24_000, 0], [off(1, null)]))).toEqual([])
    expect(kinds(sale([24_002, 0], [off(1, null)]))).toEqual(["LIMIT_EXCEEDED"])
    expect(kinds(sale([0, 20_000]))).toEqual(["LIMIT_EXCEEDED"])
  })

  it("that no discount of the fact explains is measured like the others", () => {
    expect(over(sale([90_000, 0]))).toEqual([[1, 9_000, 500]])
  })
})

describe("a transfer that no bank told of", () => {
  type Tender = SaleFact["tenders"][number]
  const paid = (tenders: Partial<Tender>[], staffId = "cashier") =>
    saleLimits(
      {
        ...sale([0, 0], [], staffId),
        tenders: tenders.map((one) => ({ kind: "vietqr", amount: 500_000, ...one })) as Tender[],
      },
      RULES,
    ).map(({ details }) => [details.amount, details.limit])

  it("up to the cashier's limit needs nobody, in any number of parts", () => {
    expect(paid([{ seenBy: "eye" }])).toEqual([])
    expect(paid([{ seenBy: "eye" }, { seenBy: "eye", amount: 1 }])).toEqual([[500_001, 500_000]])
    // A till of an earlier build did not say who saw it.
    expect(paid([{ amount: 500_001 }])).toEqual([[500_001, 500_000]])
  })

  it("beyond it needs a manager of the outlet; what the bank told of needs nobody", () => {
    const seenBy = "eye"
    expect(paid([{ seenBy, amount: 900_000, approvedBy: "manager" }])).toEqual([])
    expect(paid([{ seenBy, amount: 900_000 }], "manager")).toEqual([])
    expect(paid([{ seenBy, amount: 900_000, approvedBy: "stranger" }])).toEqual([
      [900_000, 500_000],
    ])
    expect(paid([{ seenBy: "bank", amount: 900_000 }])).toEqual([])
    expect(paid([{ kind: "card", amount: 900_000 }])).toEqual([])
  })

  it("beside a price that was let go is one question to a manager", () => {
    const own = { ...sale([20_000, 0]), tenders: [{ kind: "vietqr", amount: 600_000 }] }
    const [only, ...more] = saleLimits(own as SaleFact, RULES)
    expect(more).toEqual([])
    expect(only?.details).toMatchObject({ lines: [{ lineNo: 1 }], amount: 600_000 })
  })
})

const SOLD = refundableSale({
  id: "s",
  at: AT,
  lines: [],
  totals: { rounding: 0 },
} as unknown as SaleFact)
const refund = (change: Partial<RefundFact>) =>
  ({ at: AT, staffId: "cashier", approvedBy: null, reason: "faulty", ...change }) as RefundFact
const given = (change: Partial<RefundFact>, unapproved = 0) =>
  refundLimits(refund(change), { ...SOLD, unapproved }, RULES).map(({ details }) => details.amount)

describe("money given back", () => {
  it("up to the limit is nobody's matter, one đồng more is a manager's", () => {
    expect(given({ total: 200_000 })).toEqual([])
    expect(given({ total: 200_001 })).toEqual([200_001])
    expect(given({ total: 200_001, approvedBy: "manager" })).toEqual([])
    expect(given({ total: 900_000, staffId: "manager" })).toEqual([])
  })

  it("in two parts of one receipt is measured as one", () => {
    expect(given({ total: 50_000 }, 150_001)).toEqual([200_001])
    expect(mayRefund(PEOPLE.cashier, { unapproved: 150_001 }, 50_000)).toBe(false)
    expect(mayRefund(PEOPLE.manager, { unapproved: 150_001 }, 50_000)).toBe(true)
  })

  it("by somebody who does not work there is a manager's matter", () => {
    expect(given({ total: 1, staffId: "stranger", approvedBy: "stranger" })).toEqual([1])
  })

  it("of a sale voided at once needs nobody, of one voided later it does", () => {
    const later = (seconds: number) => new Date(Date.parse(AT) + seconds * 1_000).toISOString()
    expect(given({ total: 900_000, reason: "void", at: later(5) })).toEqual([])
    expect(given({ total: 900_000, reason: "void", at: later(60) })).toEqual([900_000])
  })
})
