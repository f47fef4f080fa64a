import type { SaleFact } from "@ocop/contracts"
import { type ClearanceRule, cashRounding, priceBasket, promote, type TaxRule } from "@ocop/pricing"
import taxRuleRows from "@ocop/pricing/tax-rules.json" with { type: "json" }
import { receiptNumber, type ServerRules, type ServerSku } from "@ocop/sync"

const sku = (id: string, price: number, sellMode: ServerSku["sellMode"]): ServerSku => ({
  id,
  sellMode,
  goodsClass: "STANDARD",
  packagingCode: null,
  price,
})

export const GOODS = [
  sku("honey", 180_000, "PIECE"),
  sku("candy", 65_000, "PIECE"),
  sku("orange", 45_000, "WEIGHT"),
] as const

export const isPiece = (skuId: string): boolean =>
  GOODS.find(({ id }) => id === skuId)?.sellMode === "PIECE"

const TAX_RULES = taxRuleRows as TaxRule[]
const DAY = "2026-11-21"

/** Every outlet rounds what is paid in cash to a thousand đồng. */
const CASH_STEP = 1_000

/** What paying so adds to a sum, đồng. */
export type Rounding = (payable: number, paid: "cash" | "card") => number

export const roundingOf: Rounding = (payable, paid) =>
  paid === "cash" ? cashRounding(payable, CASH_STEP) : 0

/** Candy lies here in one lot, near its end: cheaper on two days, and what a clock says is which. */
const NEAR = { lotNo: "NEAR", expiresOn: "2026-11-22" }
const LAST_DAYS: ClearanceRule = {
  ...{ id: "clear", name: "DEMO −20 %", nameEn: "DEMO −20 %", by: "days", atMost: 1, percent: 20 },
  ...{ setNos: null, outletCodes: null, validFrom: "2026-01-01", validTo: null },
}

/** What a price near the end of a lot takes off candy on a day, đồng. */
export type Clearance = (goods: { id: string; gross: number; day: string }) => number

export const clearanceOff: Clearance = ({ id, gross, day }) => {
  if (id !== "candy") return 0
  const lot = { expiresOn: NEAR.expiresOn, producedOn: null }
  const line = { lineId: "1", skuId: id, setNo: 7, alcohol: false, alcoholPercent: null }
  const { offByLine } = promote({
    lines: [{ ...line, qtyMilli: 1000, gross, lot }],
    promotions: [],
    clearances: [LAST_DAYS],
    laws: [],
    day,
    place: { online: false, outletCode: "HT01" },
  })
  return offByLine.get("1") ?? 0
}

const given = (sale: SaleFact, clearance: Clearance) =>
  sale.lines.map(({ lineNo, skuId, unitPrice, qtyMilli }) => {
    const gross = Math.round((unitPrice * qtyMilli) / 1000)
    return [lineNo, clearance({ id: skuId, gross, day: sale.businessDay })] as const
  })

/** The server's own view of prices; `clearance` is how it reckons what goods near their end cost. */
export const rulesWith = (clearance: Clearance): ServerRules => ({
  ...RULES,
  promotedOff: (sale) => new Map(given(sale, clearance)),
  promotionsOf: (sale) =>
    given(sale, clearance).flatMap(([, amount]) =>
      amount > 0 ? [{ promotionId: LAST_DAYS.id, amount }] : [],
    ),
})

const RULES: ServerRules = {
  sku: (id) => GOODS.find((own) => own.id === id) ?? null,
  recognitionsOf: () => [],
  taxRules: TAX_RULES,
  sellerVatMethod: "DEDUCTION",
  cashRoundingAt: () => CASH_STEP,
  limitsOf: () => ({ maxDiscountBp: 0, maxRefund: null, maxUnseen: null }),
}

type Money = Pick<SaleFact, "lines" | "totals">
const priced = new Map<string, Money>()

/** Lines and totals by the shop's own pricing; a basket is priced once. */
function moneyOf(goods: (typeof GOODS)[number], qtyMilli: number, off: number): Money {
  const key = `${goods.id}|${qtyMilli}|${off}`
  const known = priced.get(key)
  if (known) return known
  const result = priceBasket({
    lines: [
      {
        lineId: "1",
        skuId: goods.id,
        goodsClass: "STANDARD",
        qtyMilli,
        unitPrice: goods.price ?? 0,
        discounts: [{ kind: "amount", value: off, reason: "short-dated" }],
      },
    ],
    day: DAY,
    sellerVatMethod: "DEDUCTION",
    taxRules: TAX_RULES,
  })
  if (!result.ok) throw new Error(result.code)
  const { gross, discount, payable, net, vat, rounding, total } = result.totals
  const made: Money = {
    totals: { gross, discount, payable, net, vat, rounding, total },
    lines: result.lines.map((line, i) => ({
      lineNo: i + 1,
      skuId: goods.id,
      name: "DEMO",
      goodsClass: "STANDARD",
      unit: goods.sellMode === "WEIGHT" ? "kg" : "chai",
      qtyMilli,
      unitPrice: goods.price ?? 0,
      discount: line.discount,
      payable: line.payable,
      net: line.net,
      vat: line.vat,
      treatment: line.treatment,
      rateBp: line.rateBp,
      taxRuleId: line.taxRuleId,
      priceVersion: "v1",
      ...(goods.id === "candy" ? NEAR : { lotNo: null }),
      badge: null,
    })),
  }
  priced.set(key, made)
  return made
}

export type Sale = {
  id: string
  publicCode: string
  sessionId: string
  outlet: string
  register: string
  epoch: number
  seq: number
  atMs: number
  clockOffsetMs: number | null
  skuNo: number
  qtyMilli: number
  paid: "cash" | "card"
  clearance: Clearance
  rounding: Rounding
}

const HANOI_MS = 7 * 3_600_000

/** The business day of a moment. */
export const dayOf = (ms: number) => new Date(ms + HANOI_MS).toISOString().slice(0, 10)

/** A sale as the till would write it; whole pieces where the goods are sold by the piece. */
export function makeSale(sale: Sale): SaleFact {
  const goods = GOODS[sale.skuNo % GOODS.length] ?? GOODS[0]
  const qtyMilli =
    goods.sellMode === "PIECE" ? Math.ceil(sale.qtyMilli / 1000) * 1000 : sale.qtyMilli
  const businessDay = dayOf(sale.atMs)
  const gross = Math.round(((goods.price ?? 0) * qtyMilli) / 1000)
  const off = sale.clearance({ id: goods.id, gross, day: businessDay })
  const { lines, totals: exact } = moneyOf(goods, qtyMilli, off)
  const rounding = sale.rounding(exact.payable, sale.paid)
  const totals = { ...exact, rounding, total: exact.payable + rounding }
  const given = sale.paid === "cash" ? Math.ceil(totals.total / 100_000) * 100_000 : totals.total
  return {
    kind: "sale",
    id: sale.id,
    at: new Date(sale.atMs).toISOString(),
    staffId: "staff_demo",
    sessionId: sale.sessionId,
    epoch: sale.epoch,
    seq: sale.seq,
    receiptNo: receiptNumber(sale.outlet, sale.register, sale.epoch, sale.seq),
    businessDay,
    lines,
    totals,
    tenders: [{ kind: sale.paid, amount: given, reference: null }],
    change: given - totals.total,
    ...(off > 0 && {
      promotions: [
        { promotionId: LAST_DAYS.id, name: LAST_DAYS.name, amount: off, reason: "short-dated" },
      ],
    }),
    publicCode: sale.publicCode,
    catalogueVersion: "c1",
    clockOffsetMs: sale.clockOffsetMs,
  }
}

/** Cash that stayed in the drawer, đồng. */
export const cashOf = (sale: SaleFact): number =>
  sale.tenders.reduce((sum, t) => sum + (t.kind === "cash" ? t.amount : 0), 0) - sale.change
