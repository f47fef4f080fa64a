import type { PosSku, SaleFact, SaleLine } from "@ocop/contracts"
import type { GoodsClass } from "@ocop/domain"
import {
  mulDivHalfUp,
  type PricedBasket,
  type PriceFailure,
  type PriceFault,
  type PromotionResult,
  priceBasket,
  promote,
} from "@ocop/pricing"
import { receiptNumber } from "@ocop/sync"
import { type BasketDraft, type DraftLine, isCashOnly } from "./basket-draft"
import { dayOf, isoOf } from "./clock"
import { lotOf } from "./lot-of"
import type { RegisterIdentity } from "./register-identity"
import type { Replica } from "./replica"

/** A priced basket, and what promotions took off it before anybody at the counter did. */
export type PricedDraft = (PricedBasket & { promoted: PromotionResult }) | PriceFailure

function promoteDraft(
  { lines, voucher }: BasketDraft,
  replica: Replica,
  day: string,
): PromotionResult {
  return promote({
    lines: lines.flatMap((line) => {
      const { lineId, skuId, qtyMilli } = line
      const sku = replica.sku(skuId)
      if (!sku) return []
      return {
        lineId,
        skuId,
        setNo: sku.setNo,
        alcohol: sku.alcohol,
        alcoholPercent: sku.alcoholPercent ?? null,
        qtyMilli,
        gross: mulDivHalfUp(qtyMilli, sku.price, 1000),
        lot: lotOf(line, sku),
      }
    }),
    promotions: voucher ? [...replica.promotions, voucher.promotion] : replica.promotions,
    voucherId: voucher?.promotion.id ?? null,
    clearances: replica.clearances,
    laws: replica.promotionLaws,
    day,
    place: { online: false, outletCode: replica.outlet.code },
  })
}

const lastPriced = new WeakMap<
  BasketDraft,
  { replica: Replica; day: string; priced: PricedDraft }
>()

/**
 * Prices a basket by the replica's prices, promotions and tax rules on a business day. Same answer as
 * the server's, and the same object while draft, catalogue and day are: what the picture showed is not
 * reckoned again between the tap and the disk.
 */
export function priceDraft(draft: BasketDraft, replica: Replica, day: string): PricedDraft {
  const last = lastPriced.get(draft)
  if (last?.replica === replica && last.day === day) return last.priced
  const priced = reckon(draft, replica, day)
  lastPriced.set(draft, { replica, day, priced })
  return priced
}

function reckon(draft: BasketDraft, replica: Replica, day: string): PricedDraft {
  const promoted = promoteDraft(draft, replica, day)
  const step = replica.outlet.cashRounding
  const priced = priceBasket({
    lines: draft.lines.map((line) => {
      const sku = replica.sku(line.skuId)
      const off = promoted.offByLine.get(line.lineId) ?? 0
      return {
        lineId: line.lineId,
        skuId: line.skuId,
        goodsClass: (sku?.goodsClass ?? "") as GoodsClass,
        qtyMilli: line.qtyMilli,
        unitPrice: sku?.price ?? -1,
        discounts: [
          { kind: "amount", value: off, reason: "promotion" },
          ...(line.discount ? [line.discount] : []),
        ],
      }
    }),
    discounts: draft.discount ? [draft.discount] : [],
    day,
    sellerVatMethod: replica.outlet.seller.vatMethod,
    taxRules: replica.taxRules,
    ...(step && isCashOnly(draft) && { rounding: { to: step } }),
  })
  return priced.ok ? { ...priced, promoted } : priced
}

/** The promotions of a basket as its fact tells them; no field at all where none held. */
function promotionsOf(
  { applied }: PromotionResult,
  { clearances }: Replica,
): Pick<SaleFact, "promotions"> {
  const promotions = applied.map(({ promotion: { id, name }, amount }) => ({
    promotionId: id,
    name,
    amount,
    ...(clearances.some((rule) => rule.id === id) && { reason: "short-dated" as const }),
  }))
  return promotions.length > 0 ? { promotions } : {}
}

/** The voucher of a basket as its fact tells it; no field at all where none counted. */
function voucherOf(
  { voucher }: BasketDraft,
  { applied }: PromotionResult,
): Pick<SaleFact, "voucher"> {
  const counted = voucher && applied.some(({ promotion }) => promotion.id === voucher.promotion.id)
  return counted ? { voucher: { code: voucher.code, promotionId: voucher.promotion.id } } : {}
}

/** The discounts of a basket as its fact tells them; no field at all where there is none. */
function discountsOf({ lines, discount }: BasketDraft): Pick<SaleFact, "discounts"> {
  const discounts = [
    ...lines.map((line, i) => ({ lineNo: i + 1, off: line.discount })),
    { lineNo: null, off: discount },
  ].flatMap(({ lineNo, off }) => (off ? [{ lineNo, ...off }] : []))
  return discounts.length > 0 ? { discounts } : {}
}

/** The last day of a line's lot: the book's word goes before the pack's. */
function lastDayOf(line: DraftLine, sku: PosSku): Pick<SaleLine, "expiresOn"> {
  const expiresOn = lotOf(line, sku)?.expiresOn
  return expiresOn ? { expiresOn } : {}
}

/** What the transaction hands to the builder: the stamp and the number that only it can take. */
export type SaleStamp = {
  atMs: number
  seq: number
  register: RegisterIdentity
  clockOffsetMs: number | null
}

export type SaleRequest = {
  draft: BasketDraft
  replica: Replica
  staffId: string
  sessionId: string
  /** What the button said at finger-down, đồng. */
  expectedTotal: number
  tenders: SaleFact["tenders"]
  publicCode: string
}

export type SaleRefusal = PriceFault | "TOTAL_CHANGED" | "TENDER_SHORT" | "SKU_GONE"

/**
 * Turns a basket into the immutable fact of its sale. The money is priced here, on the day of the
 * stamp; if that is not what the button said, nothing is sold.
 */
export function buildSaleFact(
  request: SaleRequest,
  stamp: SaleStamp,
): { ok: true; fact: SaleFact } | { ok: false; code: SaleRefusal } {
  const { draft, replica, tenders } = request
  const businessDay = dayOf(stamp.atMs)
  const priced = priceDraft(draft, replica, businessDay)
  if (!priced.ok) return { ok: false, code: priced.code }
  if (priced.totals.total !== request.expectedTotal) return { ok: false, code: "TOTAL_CHANGED" }
  const given = tenders.reduce((sum, t) => sum + t.amount, 0)
  if (given < priced.totals.total) return { ok: false, code: "TENDER_SHORT" }

  const lines: SaleLine[] = []
  for (const [i, line] of draft.lines.entries()) {
    const sku = replica.sku(line.skuId)
    const money = priced.lines[i]
    if (!sku || !money) return { ok: false, code: "SKU_GONE" }
    const badge = replica.badge(sku.id, businessDay)
    lines.push({
      lineNo: i + 1,
      skuId: sku.id,
      name: sku.name,
      goodsClass: sku.goodsClass,
      unit: sku.unit,
      qtyMilli: line.qtyMilli,
      unitPrice: sku.price,
      discount: money.discount + money.basketDiscount,
      payable: money.payable,
      net: money.net,
      vat: money.vat,
      treatment: money.treatment,
      rateBp: money.rateBp,
      taxRuleId: money.taxRuleId,
      priceVersion: sku.priceVersion,
      lotNo: line.lotNo,
      ...lastDayOf(line, sku),
      ...(line.stamps ? { stamps: line.stamps } : {}),
      badge:
        badge.status === "in_force"
          ? { stars: badge.stars, recognitionId: badge.recognition.id }
          : null,
    })
  }
  const { register } = stamp
  const { gross, discount, payable, net, vat, rounding, total } = priced.totals
  return {
    ok: true,
    fact: {
      kind: "sale",
      id: draft.id,
      at: isoOf(stamp.atMs),
      staffId: request.staffId,
      sessionId: request.sessionId,
      epoch: register.epoch,
      seq: stamp.seq,
      receiptNo: receiptNumber(
        register.outletCode,
        register.registerCode,
        register.epoch,
        stamp.seq,
      ),
      businessDay,
      lines,
      totals: { gross, discount, payable, net, vat, rounding, total },
      tenders,
      change: given - total,
      ...discountsOf(draft),
      ...promotionsOf(priced.promoted, replica),
      ...voucherOf(draft, priced.promoted),
      publicCode: request.publicCode,
      catalogueVersion: replica.version,
      clockOffsetMs: stamp.clockOffsetMs,
    },
  }
}
