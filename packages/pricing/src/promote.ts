import { clearancesOf, type LinePromotion } from "./clearance.js"
import { discountOf } from "./discounts.js"
import { mulDivHalfUp } from "./integer-maths.js"
import { largestRemainder } from "./largest-remainder.js"
import { isBarred, mostOffPercent } from "./promotion-law.js"
import type {
  AppliedPromotion,
  Promotion,
  PromotionInput,
  PromotionLine,
  PromotionResult,
  VoucherFault,
} from "./promotion-types.js"

/** A line under way: `left` is what its goods still cost. */
type Open = { line: PromotionLine; left: number }

const sum = (values: readonly number[]) => values.reduce((acc, v) => acc + v, 0)

/** Whether a promotion holds on that day and in that place; a code is another question. */
const holds = ({ validFrom, validTo, ...p }: Promotion, { day, place }: PromotionInput) =>
  validFrom <= day &&
  day < validTo &&
  (place.online ? p.online : p.outletCodes === null || p.outletCodes.includes(place.outletCode))

const covers = (
  { skuIds, setNos, lineIds }: Promotion & Partial<Pick<LinePromotion, "lineIds">>,
  { lineId, skuId, setNo }: PromotionLine,
) =>
  (skuIds === null || skuIds.includes(skuId)) &&
  (setNos === null || setNos.includes(setNo)) &&
  (lineIds === undefined || lineIds.has(lineId))

/** What the law still lets a promotion take off a line. */
const roomOf = (promotion: Promotion, { line, left }: Open, input: PromotionInput): number => {
  const percent = mostOffPercent(promotion, input.laws, input.day)
  const most = Math.floor((line.gross * percent) / 100)
  return Math.max(0, most - (line.gross - left))
}

/** What it takes of each covered line by itself, before the law's limit. */
const offLine = ({ kind, value }: Promotion, { line, left }: Open): number => {
  if (kind === "amount") return mulDivHalfUp(value, line.qtyMilli, 1000)
  const off = discountOf(left, [{ kind, value, reason: "promotion" }])
  return off.ok ? off.amount : 0
}

const offSum = ({ kind, value }: Promotion, goods: number): number => {
  if (kind === "amount") return value
  const off = discountOf(goods, [{ kind, value, reason: "promotion" }])
  return off.ok ? off.amount : 0
}

type Offer = { offs: number[] } | { fault: VoucherFault }

/** What one promotion would take off these lines now. */
const offerOf = (promotion: Promotion, lines: readonly Open[], input: PromotionInput): Offer => {
  const covered = lines.map(({ line }) => covers(promotion, line))
  const goods = sum(lines.map((open, i) => (covered[i] ? open.left : 0)))
  if (goods === 0) return { fault: { code: "NO_GOODS" } }
  const { minSpend } = promotion
  if (goods < minSpend) return { fault: { code: "MINIMUM", minSpend } }
  const rooms = lines.map((open, i) => (covered[i] ? roomOf(promotion, open, input) : 0))
  if (promotion.target === "LINES") {
    const wanted = lines.map((open) => offLine(promotion, open))
    return { offs: rooms.map((room, i) => Math.min(room, wanted[i] ?? 0)) }
  }
  // Shares by what each line may still give: no share is above its line's limit, to the đồng.
  return { offs: largestRemainder(Math.min(offSum(promotion, goods), sum(rooms)), rooms) }
}

const byId = (a: Promotion, b: Promotion) => (a.id < b.id ? -1 : 1)

/** Takes an offer off the lines and says what it came to. */
const take = (promotion: Promotion, offs: readonly number[], lines: readonly Open[]) => {
  const offByLine = new Map<string, number>()
  for (const [i, open] of lines.entries()) {
    const off = offs[i] ?? 0
    if (off === 0) continue
    open.left -= off
    offByLine.set(open.line.lineId, off)
  }
  return { promotion, amount: sum([...offByLine.values()]), offByLine }
}

/** Each line at the lowest of the prices that automatic promotions give it. */
const takeLowestPrices = (
  candidates: readonly Promotion[],
  lines: readonly Open[],
  input: PromotionInput,
): AppliedPromotion[] => {
  const offers = candidates.map((promotion) => {
    const offer = offerOf(promotion, lines, input)
    return { promotion, offs: "offs" in offer ? offer.offs : lines.map(() => 0) }
  })
  const best = lines.map((_, i) => Math.max(0, ...offers.map(({ offs }) => offs[i] ?? 0)))
  const taken = lines.map((_, i) => offers.findIndex(({ offs }) => offs[i] === best[i]))
  return offers.map(({ promotion }, n) =>
    take(
      promotion,
      best.map((off, i) => (taken[i] === n ? off : 0)),
      lines,
    ),
  )
}

/** The one promotion on the sum that takes the most. */
const takeBestOnSum = (
  candidates: readonly Promotion[],
  lines: readonly Open[],
  input: PromotionInput,
): AppliedPromotion[] => {
  let best: { promotion: Promotion; offs: number[] } | null = null
  for (const promotion of candidates) {
    const offer = offerOf(promotion, lines, input)
    if (!("offs" in offer)) continue
    if (!best || sum(offer.offs) > sum(best.offs)) best = { promotion, offs: offer.offs }
  }
  return best ? [take(best.promotion, best.offs, lines)] : []
}

const takeVoucher = (
  input: PromotionInput,
  lines: readonly Open[],
): { applied: AppliedPromotion[]; fault: VoucherFault | null } => {
  if (!input.voucherId) return { applied: [], fault: null }
  const promotion = input.promotions.find((p) => p.id === input.voucherId && p.needsCode)
  if (!promotion || !holds(promotion, input)) return { applied: [], fault: { code: "NOT_NOW" } }
  const offer = offerOf(promotion, lines, input)
  if ("fault" in offer) return { applied: [], fault: offer.fault }
  const taken = take(promotion, offer.offs, lines)
  return taken.amount === 0
    ? { applied: [], fault: { code: "NO_GOODS" } }
    : { applied: [taken], fault: null }
}

/**
 * What promotions take off a basket, in integer đồng: first each line at its lowest price (that of its
 * lot near its end among them), then the best one on the sum, then the customer's voucher. Goods that the law keeps out of promotions
 * (alcohol) neither get anything nor count towards a minimum, and no price falls below the law's
 * limit. Pure: the same input gives the same money online and at every till; the order of lines and
 * promotions changes nothing.
 */
export const promote = (input: PromotionInput): PromotionResult => {
  const lines = input.lines
    .filter((line) => !isBarred(line, input.laws, input.day))
    .map((line): Open => ({ line, left: line.gross }))
    .sort((a, b) => (a.line.lineId < b.line.lineId ? -1 : 1))
  const automatic = input.promotions.filter((p) => !p.needsCode && holds(p, input)).sort(byId)
  const clearances = clearancesOf(
    input,
    lines.map(({ line }) => line),
  )
  const onLines = [...automatic.filter((p) => p.target === "LINES"), ...clearances].sort(byId)
  const onOrder = automatic.filter((p) => p.target === "ORDER")
  const applied = takeLowestPrices(onLines, lines, input)
  applied.push(...takeBestOnSum(onOrder, lines, input))
  const voucher = takeVoucher(input, lines)
  applied.push(...voucher.applied)
  return {
    applied: applied.filter(({ amount }) => amount > 0),
    offByLine: new Map(
      lines.flatMap(({ line, left }): [string, number][] =>
        line.gross > left ? [[line.lineId, line.gross - left]] : [],
      ),
    ),
    voucherFault: voucher.fault,
  }
}
