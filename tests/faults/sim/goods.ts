import type { SaleFact } from "@ocop/contracts"
import { priceBasket, type TaxRule } from "@ocop/pricing"
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

export const RULES: ServerRules = {
  sku: (id) => GOODS.find((own) => own.id === id) ?? null,
  recognitionsOf: () => [],
  taxRules: TAX_RULES,
  sellerVatMethod: "DEDUCTION",
  limitsOf: () => ({ maxDiscountBp: 0, maxRefund: null, maxUnseen: null }),
}

type Money = Pick<SaleFact, "lines" | "totals">
const priced = new Map<string, Money>()

/** Lines and totals by the shop's own pricing; a basket is priced once. */
function moneyOf(skuNo: number, qtyMilli: number): Money {
  const goods = GOODS[skuNo % GOODS.length] ?? GOODS[0]
  const key = `${goods.id}|${qtyMilli}`
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
  skuNo: number
  qtyMilli: number
  paid: "cash" | "card"
}

const HANOI_MS = 7 * 3_600_000

/** A sale as the till would write it; whole pieces where the goods are sold by the piece. */
export function makeSale(sale: Sale): SaleFact {
  const goods = GOODS[sale.skuNo % GOODS.length] ?? GOODS[0]
  const qtyMilli =
    goods.sellMode === "PIECE" ? Math.ceil(sale.qtyMilli / 1000) * 1000 : sale.qtyMilli
  const { lines, totals } = moneyOf(sale.skuNo, qtyMilli)
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
    businessDay: new Date(sale.atMs + HANOI_MS).toISOString().slice(0, 10),
    lines,
    totals,
    tenders: [{ kind: sale.paid, amount: given, reference: null }],
    change: given - totals.total,
    publicCode: sale.publicCode,
    catalogueVersion: "c1",
    clockOffsetMs: 0,
  }
}

/** Cash that stayed in the drawer, đồng. */
export const cashOf = (sale: SaleFact): number =>
  sale.tenders.reduce((sum, t) => sum + (t.kind === "cash" ? t.amount : 0), 0) - sale.change
