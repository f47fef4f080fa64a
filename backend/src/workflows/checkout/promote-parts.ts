import type { Quote, QuoteOffer } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import {
  type AppliedPromotion,
  largestRemainder,
  mulDivHalfUp,
  type PromotionResult,
  promote,
} from "@ocop/pricing"
import type { BasketLine } from "./basket"
import type { OrderPart, QuoteInput } from "./price-parts"

const grossOf = ({ line, qtyMilli }: OrderPart) => mulDivHalfUp(qtyMilli, line.sku.price, 1000)

const partsOfSku = (parts: readonly OrderPart[], skuId: string) =>
  parts.filter(({ line }) => line.sku.id === skuId)

const promotionLine = ({ sku, qtyMilli }: BasketLine, parts: readonly OrderPart[]) => ({
  lineId: sku.id,
  skuId: sku.id,
  setNo: sku.setNo,
  alcohol: sku.alcohol,
  alcoholPercent: sku.alcoholPercent,
  qtyMilli,
  gross: partsOfSku(parts, sku.id).reduce((sum, part) => sum + grossOf(part), 0),
})

/** What promotions and the voucher take off the goods, by SKU, whoever packs them. */
export function promoteBasket(
  { book, basket, day, voucher }: QuoteInput,
  parts: readonly OrderPart[],
): PromotionResult {
  return promote({
    lines: basket.map((line) => promotionLine(line, parts)),
    promotions: book.promotions,
    laws: book.promotionLaws,
    day,
    place: { online: true },
    voucherId: voucher?.isSpent ? null : (voucher?.promotionId ?? null),
  })
}

/** Hands what was taken off a SKU to its parts, so that the plan of parcels changes no đồng of it. */
export function offByPart(
  { offByLine }: PromotionResult,
  parts: readonly OrderPart[],
): Map<string, number> {
  const off = new Map<string, number>()
  for (const [skuId, amount] of offByLine) {
    const own = partsOfSku(parts, skuId)
    const shares = largestRemainder(amount, own.map(grossOf))
    for (const [i, { lineId }] of own.entries()) off.set(lineId, shares[i] ?? 0)
  }
  return off
}

const offerOf =
  ({ voucher }: QuoteInput) =>
  ({ promotion, amount, offByLine }: AppliedPromotion): QuoteOffer => ({
    id: promotion.id,
    name: promotion.name,
    nameEn: promotion.nameEn,
    target: promotion.target,
    amount,
    lines: [...offByLine].map(([skuId, off]) => ({ skuId, amount: off })),
    lastDay: addDays(promotion.validTo, -1),
    voucher: promotion.needsCode ? (voucher?.code ?? null) : null,
  })

const FAULTS = {
  NOT_NOW: "VOUCHER_UNKNOWN",
  NO_GOODS: "VOUCHER_NO_GOODS",
  MINIMUM: "VOUCHER_MINIMUM",
} as const

function voucherView(
  { voucher }: QuoteInput,
  { voucherFault: fault }: PromotionResult,
): Quote["voucher"] {
  if (!voucher) return null
  const { code, promotionId, isSpent } = voucher
  if (promotionId === null) return { code, problem: "VOUCHER_UNKNOWN", minSpend: null }
  if (isSpent) return { code, problem: "VOUCHER_SPENT", minSpend: null }
  return {
    code,
    problem: fault && FAULTS[fault.code],
    minSpend: fault?.code === "MINIMUM" ? fault.minSpend : null,
  }
}

/** What a shopper is told of promotions: each with its reason, and why a voucher gives nothing. */
export function offersOf(
  input: QuoteInput,
  result: PromotionResult,
): Pick<Quote, "offers" | "voucher"> {
  return { offers: result.applied.map(offerOf(input)), voucher: voucherView(input, result) }
}
