import type { PosSku } from "@ocop/contracts"
import { addDays, endOf, isEan13, makeScaleCode } from "@ocop/domain"
import { mulDivHalfUp, type UnitPrice, unitPriceOf } from "@ocop/pricing"
import type { Replica } from "../../data/replica"
import { scaleNumber } from "../../data/shelf"
import { shelfCode } from "../../data/shelf-code"
import { netOf } from "./net-of"

type Goods = Pick<Replica, "badge" | "scaleLayouts">

/** What a shelf label says, all of it true on its day. */
export type ShelfLabel = {
  name: string
  maker: string
  price: number
  unit: string
  /** Empty where goods are sold by weight. */
  pack: string
  unitPrice: UnitPrice | null
  /** Thirteen digits for bars; or, with the price and its version, our own for a square one. */
  code: string
  /** What people read under it. */
  caption: string
  /** Null without a certificate in force: then nothing stands in its place. */
  badge: { stars: number; lastDay: string } | null
  day: string
  priceVersion: string
}

export function shelfLabel(
  sku: PosSku,
  { replica, day }: { replica: Goods; day: string },
): ShelfLabel {
  const badge = replica.badge(sku.id, day)
  const isWeighed = sku.sellMode === "WEIGHT"
  const ean = sku.barcodes.find(isEan13)
  return {
    name: sku.name,
    maker: [sku.producer, sku.commune].filter(Boolean).join(" · "),
    price: sku.price,
    unit: sku.unit,
    pack: isWeighed ? "" : sku.netContent,
    unitPrice: isWeighed ? null : unitPriceOf({ ...sku, ...netOf(sku.netContent) }),
    code: ean ?? shelfCode(sku),
    caption: ean ?? sku.code,
    badge:
      badge.status === "in_force"
        ? { stars: badge.stars, lastDay: addDays(endOf(badge.recognition), -1) }
        : null,
    day,
    priceVersion: sku.priceVersion,
  }
}

/** What makes a label on a shelf out of date when it changes. */
export const markOf = ({ price, badge }: ShelfLabel): string =>
  `${price}|${badge?.stars ?? 0}|${badge?.lastDay ?? ""}`

/** What a label of a weighed pack says. `at` is epoch milliseconds. */
export type ScaleLabel = {
  name: string
  qtyMilli: number
  unit: string
  price: number
  amount: number
  lot: { lotNo: string; expiresOn: string | null } | null
  at: number
  code: string
}

/** Null for goods that are not weighed, and for weights that no label of this installation can hold. */
export function scaleLabel(
  sku: PosSku,
  qtyMilli: number,
  { replica, at, lotNo }: { replica: Goods; at: number; lotNo: string },
): ScaleLabel | null {
  if (sku.sellMode !== "WEIGHT") return null
  const amount = mulDivHalfUp(qtyMilli, sku.price, 1000)
  const itemNo = Number(scaleNumber(sku.code))
  const made = makeScaleCode({ itemNo, qtyMilli, amount }, replica.scaleLayouts?.[0])
  if (!made.ok) return null
  const lot = sku.lots.find((one) => one.lotNo === lotNo) ?? sku.lots[0] ?? null
  return {
    name: sku.name,
    qtyMilli,
    unit: sku.unit,
    price: sku.price,
    amount,
    lot: lot && { lotNo: lot.lotNo, expiresOn: lot.expiresOn },
    at,
    code: made.code,
  }
}
