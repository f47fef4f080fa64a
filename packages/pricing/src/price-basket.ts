import type {
  BasketInput,
  BasketTotals,
  Charge,
  PricedLine,
  PriceFailure,
  PriceFault,
  PriceResult,
} from "./basket-types.js"
import { discountOf } from "./discounts.js"
import { type DiscountedLine, isAmount, priceLines, spreadDiscount } from "./price-lines.js"
import { type TaxRule, taxRuleFor } from "./tax-rule.js"
import { extractVat, type TaxedAmount } from "./vat.js"

const fail = (code: PriceFault, lineId?: string): PriceFailure =>
  lineId === undefined ? { ok: false, code } : { ok: false, code, lineId }

const sum = (values: readonly number[]) => values.reduce((acc, v) => acc + v, 0)

/**
 * What rounding to the nearest multiple of `to` đồng, half up, adds to an amount (negative: takes away).
 * An amount is never rounded away to nothing.
 */
export const cashRounding = (payable: number, to: number): number => {
  const over = payable % to
  const rounded = payable - over + (over * 2 >= to ? to : 0)
  return rounded === 0 ? 0 : rounded - payable
}

const chargesOf = ({ shipping, packing }: BasketInput): Charge[] => [
  ...(shipping ? [shipping] : []),
  ...(packing ?? []),
]

const inputFault = ({ shipping, packing, rounding }: BasketInput): PriceFault | null => {
  if (shipping && !isAmount(shipping.amount)) return "SHIPPING_INVALID"
  if (packing?.some(({ amount }) => !isAmount(amount))) return "PACKING_INVALID"
  if (rounding && !(Number.isInteger(rounding.to) && rounding.to >= 1 && isAmount(rounding.to))) {
    return "ROUNDING_INVALID"
  }
  return null
}

const taxLines = (
  input: BasketInput,
  lines: readonly DiscountedLine[],
): { ok: true; amounts: TaxedAmount[] } | PriceFailure => {
  const { day, sellerVatMethod, taxRules } = input
  const ruleOf = (line: Pick<DiscountedLine["line"], "goodsClass" | "sellerRole">) =>
    taxRuleFor(taxRules, {
      goodsClass: line.goodsClass,
      sellerRole: line.sellerRole ?? "TRADER",
      sellerVatMethod,
      day,
    })
  const amounts: TaxedAmount[] = []
  for (const { line, payable } of lines) {
    const rule: TaxRule | null = ruleOf(line)
    if (!rule) return fail("TAX_RULE_MISSING", line.lineId)
    amounts.push({ payable, rule })
  }
  for (const charge of chargesOf(input)) {
    const rule = ruleOf(charge)
    if (!rule) return fail("TAX_RULE_MISSING")
    amounts.push({ payable: charge.amount, rule })
  }
  return { ok: true, amounts }
}

/**
 * Prices a finished basket in integer đồng: lines, discounts, VAT contained in the prices, cash
 * rounding. Pure: the same input gives the same money at the till, in the shop and on the server.
 *
 * Always: Σ lines (+ shipping + packing) = Σ `vatByRate` = totals, and net + vat = payable, to the đồng;
 * the order of the lines changes no amount. What cannot be priced comes back as `{ok: false, code}`.
 */
export const priceBasket = (input: BasketInput): PriceResult => {
  const fault = inputFault(input)
  if (fault) return fail(fault)
  const priced = priceLines(input.lines)
  if (!priced.ok) return priced
  const goods = sum(priced.lines.map((l) => l.payable))
  const shipping = input.shipping?.amount ?? 0
  const packing = sum((input.packing ?? []).map(({ amount }) => amount))
  if (!isAmount(sum(priced.lines.map((l) => l.gross)) + shipping + packing)) {
    return fail("AMOUNT_OUT_OF_RANGE")
  }
  const onBasket = discountOf(goods, input.discounts)
  if (!onBasket.ok) {
    return fail(onBasket.code === "DISCOUNT_INVALID" ? "DISCOUNT_INVALID" : "DISCOUNT_ABOVE_BASKET")
  }
  const lines = spreadDiscount(priced.lines, onBasket.amount)
  const taxed = taxLines(input, lines)
  if (!taxed.ok) return taxed
  const { shares, groups } = extractVat(taxed.amounts)

  const byId = new Map<string, PricedLine>()
  for (const [i, { line, gross, discount, basketDiscount }] of lines.entries()) {
    const share = shares[i]
    if (!share) continue
    const { lineId, skuId } = line
    byId.set(lineId, { lineId, skuId, gross, discount, basketDiscount, ...share })
  }
  const payable = goods - onBasket.amount + shipping + packing
  const vat = sum(groups.map((g) => g.vat))
  const rounding = input.rounding ? cashRounding(payable, input.rounding.to) : 0
  const totals: BasketTotals = {
    gross: sum(lines.map((l) => l.gross)),
    discount: sum(lines.map((l) => l.discount + l.basketDiscount)),
    shipping,
    packing,
    payable,
    net: payable - vat,
    vat,
    rounding,
    total: payable + rounding,
  }
  return {
    ok: true,
    lines: input.lines.flatMap((l) => byId.get(l.lineId) ?? []),
    shipping: input.shipping ? (shares[lines.length] ?? null) : null,
    vatByRate: groups,
    totals,
  }
}
