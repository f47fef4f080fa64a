import type { PosChanges, PosSku, PosSnapshot } from "@ocop/contracts"
import { type Badge, badgeFor, parseScan, type Recognition } from "@ocop/domain"
import type { Promotion, PromotionLaw, TaxRule } from "@ocop/pricing"
import { favouriteIds } from "./favourites"
import { buildSearchIndex } from "./search-index"

export type ScanHit =
  | { ok: true; sku: PosSku; qtyMilli: number | null }
  | { ok: false; code: "UNKNOWN" | "CHECK_DIGIT" | "EMPTY" }

/** The catalogue in memory: everything that a scan or a keystroke may need, with no I/O behind it. */
export type Replica = {
  version: string
  outlet: PosSnapshot["outlet"]
  outlets: PosSnapshot["outlets"]
  staff: PosSnapshot["staff"]
  taxRules: readonly TaxRule[]
  promotions: readonly Promotion[]
  promotionLaws: readonly PromotionLaw[]
  skus: readonly PosSku[]
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
}

const numericPart = (code: string): string => code.replace(/\D/g, "").slice(-5).padStart(5, "0")

const indexBy = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]) => {
  const map = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = map.get(key)
      if (list) list.push(item)
      else map.set(key, [item])
    }
  }
  return map
}

/** Builds the replica from a checked snapshot. */
export function createReplica(
  snapshot: PosSnapshot,
  favouriteList: readonly string[] = favouriteIds(snapshot),
): Replica {
  const byId = new Map(snapshot.skus.map((sku) => [sku.id, sku]))
  const byCode = new Map<string, PosSku>()
  const byScaleCode = new Map<string, PosSku>()
  for (const sku of snapshot.skus) {
    for (const code of [...sku.barcodes, sku.code]) byCode.set(code.toUpperCase(), sku)
    if (sku.sellMode === "WEIGHT") byScaleCode.set(numericPart(sku.code), sku)
  }
  const recognitions = indexBy<Recognition>(snapshot.recognitions, (r) => r.skuIds)
  const stock = new Map<string, Map<string, number>>()
  const setStock = (rows: PosSnapshot["stock"]) => {
    for (const [skuId, outletCode, qty] of rows) {
      const perOutlet = stock.get(skuId) ?? new Map<string, number>()
      perOutlet.set(outletCode, qty)
      stock.set(skuId, perOutlet)
    }
  }
  setStock(snapshot.stock)
  let applied = snapshot.register.appliedThrough
  const badges = new Map<string, Badge>()
  const here = snapshot.outlet.code
  const favourites = favouriteList.flatMap((id) => byId.get(id) ?? [])
  const search = buildSearchIndex(snapshot.skus, favouriteList)

  return {
    version: snapshot.version,
    outlet: snapshot.outlet,
    outlets: snapshot.outlets,
    staff: snapshot.staff,
    taxRules: snapshot.taxRules as readonly TaxRule[],
    promotions: snapshot.promotions ?? [],
    promotionLaws: snapshot.promotionLaws ?? [],
    skus: snapshot.skus,
    favourites,
    sku: (id) => byId.get(id) ?? null,
    search: search.find,
    lookUp: (text) => {
      const exact = byCode.get(text.trim().toUpperCase())
      if (exact) return { ok: true, sku: exact, qtyMilli: null }
      const scan = parseScan(text)
      if (!scan.ok) {
        if (scan.code === "SCAN_EMPTY") return { ok: false, code: "EMPTY" }
        return { ok: false, code: scan.code === "SCAN_CHECK_DIGIT" ? "CHECK_DIGIT" : "UNKNOWN" }
      }
      if (scan.kind !== "weight") return { ok: false, code: "UNKNOWN" }
      const sku = byScaleCode.get(scan.itemCode)
      return sku ? { ok: true, sku, qtyMilli: scan.qtyMilli } : { ok: false, code: "UNKNOWN" }
    },
    badge: (skuId, day) => {
      const key = `${day}|${skuId}`
      const known = badges.get(key)
      if (known) return known
      const made = badgeFor({
        skuId,
        packagingCode: byId.get(skuId)?.packagingCode ?? null,
        day,
        recognitions: recognitions.get(skuId) ?? [],
      })
      badges.set(key, made)
      return made
    },
    bookStock: (skuId) => stock.get(skuId)?.get(here) ?? 0,
    elsewhere: (skuId) =>
      [...(stock.get(skuId) ?? [])]
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
