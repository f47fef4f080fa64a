import type { PosChanges, PosSku, PosSnapshot } from "@ocop/contracts"
import { type Badge, badgeFor, type Gs1, parseGs1, parseScan } from "@ocop/domain"
import {
  type ClearanceRule,
  type Promotion,
  type PromotionLaw,
  type TaxRule,
  weightForAmount,
} from "@ocop/pricing"
import type { Catalogue } from "./catalogue"
import { createSearchIndex } from "./search-index"
import { openShelf, scaleKey } from "./shelf"
import { readShelfCode, type ShelfCode } from "./shelf-code"
import { gridCell, gridRow } from "./stock-grid"

export type ScanHit =
  | {
      ok: true
      sku: PosSku
      qtyMilli: number | null
      lot: ScannedLot | null
      /** The price on the shelf label that was scanned. */
      shelf?: ShelfCode
    }
  | { ok: false; code: "UNKNOWN" | "CHECK_DIGIT" | "EMPTY" }

/** What the code of a pack says of its lot. */
export type ScannedLot = Pick<Gs1, "lotNo" | "expiresOn" | "serial">

/** An item's number as a bar code may carry it: with fourteen digits or without leading zeros. */
const gtinForms = (gtin: string) => [gtin, ...[13, 12, 8].map((digits) => gtin.slice(-digits))]

/** The catalogue in memory: everything that a scan or a keystroke may need, with no I/O behind it. */
export type Replica = {
  version: string
  /** The enrolment that this catalogue was made for. */
  epoch: number
  outlet: PosSnapshot["outlet"]
  outlets: PosSnapshot["outlets"]
  staff: PosSnapshot["staff"]
  taxRules: readonly TaxRule[]
  promotions: readonly Promotion[]
  promotionLaws: readonly PromotionLaw[]
  clearances: readonly ClearanceRule[]
  gifts: PosSnapshot["gifts"]
  /** SKUs that gifts are packed in. */
  packings: readonly string[]
  scaleLayouts: PosSnapshot["scaleLayouts"]
  skuCount: number
  /** All of them, read to the last; the way to a scan asks for one. */
  skus: () => readonly PosSku[]
  favourites: readonly PosSku[]
  sku: (id: string) => PosSku | null
  lookUp: (code: string) => ScanHit
  search: (text: string, limit?: number) => PosSku[]
  badge: (skuId: string, day: string) => Badge
  /** Sellable here by the server's book, thousandths; own later sales are not yet taken off. */
  bookStock: (skuId: string) => number
  /** Other outlets that have it, most first. */
  elsewhere: (skuId: string) => { outletCode: string; qtyMilli: number }[]
  appliedThrough: () => number
  /** Takes the server's new stock figures in; the next badge, price or name needs a new snapshot. */
  applyChanges: (changes: PosChanges) => void
  /** Does a little of what the first search would wait for; false when nothing is left to do. */
  prepare: () => boolean
}

/** Opens the replica over a catalogue. */
export function createReplica({ head, shelf: packed, grid, late, tiles }: Catalogue): Replica {
  const shelf = openShelf(packed)
  const places = new Map<string, number>()
  const placeOf = (id: string): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    const place = shelf.placeOf("id", id)
    places.set(id, place)
    return place
  }
  const skuAt = (place: number) => (place < 0 ? null : shelf.at(place))
  const sku = (id: string) => skuAt(placeOf(id))
  const changed = new Map<string, Map<string, number>>()
  const setStock = (rows: PosSnapshot["stock"]) => {
    for (const [skuId, outletCode, qty] of rows) {
      const perOutlet = changed.get(skuId) ?? new Map<string, number>()
      perOutlet.set(outletCode, qty)
      changed.set(skuId, perOutlet)
    }
  }
  setStock(late)
  const stockOf = (skuId: string): Map<string, number> => {
    const place = placeOf(skuId)
    return new Map([...(place < 0 ? [] : gridRow(grid, place)), ...(changed.get(skuId) ?? [])])
  }
  let applied = head.register.appliedThrough
  const badges = new Map<string, Badge>()
  const here = head.outlet.code
  const favourites = tiles.flatMap((id) => sku(id) ?? [])
  const search = createSearchIndex(shelf, tiles)
  const recognitionsOf = (skuId: string) => {
    const place = placeOf(skuId)
    return place < 0 ? [] : shelf.recognitionsAt(place)
  }

  return {
    version: head.version,
    epoch: head.register.epoch,
    outlet: head.outlet,
    outlets: head.outlets,
    staff: head.staff,
    taxRules: head.taxRules as readonly TaxRule[],
    promotions: head.promotions ?? [],
    promotionLaws: head.promotionLaws ?? [],
    clearances: head.clearances ?? [],
    gifts: head.gifts,
    packings: head.packings ?? [],
    scaleLayouts: head.scaleLayouts,
    skuCount: shelf.count,
    skus: () => Array.from({ length: shelf.count }, (_, place) => shelf.at(place)),
    favourites,
    sku,
    search: search.find,
    prepare: search.prepare,
    lookUp: (text) => {
      const exact = skuAt(shelf.placeOf("code", text.trim().toUpperCase()))
      if (exact) return { ok: true, sku: exact, qtyMilli: null, lot: null }
      const label = readShelfCode(text)
      const labelled = label && skuAt(shelf.placeOf("code", label.code))
      if (labelled) return { ok: true, sku: labelled, qtyMilli: null, lot: null, shelf: label }
      const gs1 = parseGs1(text.trim())
      if (gs1) {
        const place = gtinForms(gs1.gtin)
          .map((form) => shelf.placeOf("code", form))
          .find((known) => known >= 0)
        const item = skuAt(place ?? -1)
        if (!item) return { ok: false, code: "UNKNOWN" }
        const qtyMilli = item.sellMode === "WEIGHT" ? gs1.weightMilli : null
        return { ok: true, sku: item, qtyMilli, lot: gs1 }
      }
      const scan = parseScan(text, head.scaleLayouts)
      if (!scan.ok) {
        if (scan.code === "SCAN_EMPTY") return { ok: false, code: "EMPTY" }
        return { ok: false, code: scan.code === "SCAN_CHECK_DIGIT" ? "CHECK_DIGIT" : "UNKNOWN" }
      }
      if (scan.kind !== "weight" && scan.kind !== "price") return { ok: false, code: "UNKNOWN" }
      const weighed = skuAt(shelf.placeOf("scale", scaleKey(scan.itemCode)))
      if (!weighed) return { ok: false, code: "UNKNOWN" }
      const qtyMilli =
        scan.kind === "weight" ? scan.qtyMilli : weightForAmount(scan.amount, weighed.price)
      if (qtyMilli < 1) return { ok: false, code: "UNKNOWN" }
      return { ok: true, sku: weighed, qtyMilli, lot: null }
    },
    badge: (skuId, day) => {
      const key = `${day}|${skuId}`
      const known = badges.get(key)
      if (known) return known
      const made = badgeFor({
        skuId,
        packagingCode: sku(skuId)?.packagingCode ?? null,
        day,
        recognitions: recognitionsOf(skuId),
      })
      badges.set(key, made)
      return made
    },
    bookStock: (skuId) => changed.get(skuId)?.get(here) ?? gridCell(grid, placeOf(skuId), here),
    elsewhere: (skuId) =>
      [...stockOf(skuId)]
        .filter(([outletCode, qtyMilli]) => outletCode !== here && qtyMilli > 0)
        .map(([outletCode, qtyMilli]) => ({ outletCode, qtyMilli }))
        .sort((a, b) => b.qtyMilli - a.qtyMilli),
    appliedThrough: () => applied,
    applyChanges: (changes) => {
      setStock(changes.stock)
      applied = Math.max(applied, changes.appliedThrough)
    },
  }
}
