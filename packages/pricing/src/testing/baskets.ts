import { GOODS_CLASSES } from "@ocop/domain"
import fc from "fast-check"
import taxRulesJson from "../../data/tax-rules.json" with { type: "json" }
import type { BasketInput, BasketLine, Discount } from "../basket-types.js"
import type { TaxRule } from "../tax-rule.js"

/** The rules that the seed ships. */
export const taxRules = taxRulesJson as TaxRule[]

/** A line of one standard piece for 10,000 đồng. */
export const lineOf = (part: Partial<BasketLine> = {}): BasketLine => ({
  lineId: "1",
  skuId: "sku-1",
  goodsClass: "STANDARD",
  qtyMilli: 1000,
  unitPrice: 10_000,
  ...part,
})

/** A basket of a seller who deducts VAT, on 2026-11-21. */
export const basketOf = (
  lines: readonly BasketLine[],
  part: Partial<BasketInput> = {},
): BasketInput => ({
  lines,
  day: "2026-11-21",
  sellerVatMethod: "DEDUCTION",
  taxRules,
  ...part,
})

const anyPercent: fc.Arbitrary<Discount> = fc
  .integer({ min: 0, max: 10_000 })
  .map((bp) => ({ kind: "percent", value: bp / 100, reason: "test" }))

const anyAmount = fc
  .integer({ min: 0, max: 500 })
  .map((value): Discount => ({ kind: "amount", value, reason: "test" }))

const anyDiscounts = fc.array(fc.oneof(anyPercent, anyAmount), { maxLength: 2 })

const anyLine = fc.record({
  skuId: fc.constantFrom("a", "b", "c"),
  goodsClass: fc.constantFrom(...GOODS_CLASSES),
  sellerRole: fc.constantFrom("PRODUCER" as const, "TRADER" as const),
  qtyMilli: fc.integer({ min: 1, max: 50_000 }),
  unitPrice: fc.integer({ min: 0, max: 3_000_000 }),
  discounts: anyDiscounts,
})

/** Any basket; a few of them cannot be priced because a discount is too large. */
export const anyBasket: fc.Arbitrary<BasketInput> = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 12 }),
    discounts: anyDiscounts,
    day: fc.constantFrom("2026-11-21", "2026-12-31", "2027-01-01"),
    sellerVatMethod: fc.constantFrom("DEDUCTION" as const, "DIRECT" as const, "EXEMPT" as const),
    shipping: fc.option(fc.integer({ min: 0, max: 90_000 })),
    rounding: fc.constantFrom(null, 500, 1000),
  })
  .map(({ lines, shipping, rounding, ...rest }) => ({
    ...rest,
    taxRules,
    lines: lines.map((line, i) => ({ ...line, lineId: `line-${i}` })),
    ...(shipping === null
      ? {}
      : { shipping: { amount: shipping, goodsClass: "STANDARD" as const } }),
    ...(rounding === null ? {} : { rounding: { to: rounding } }),
  }))
