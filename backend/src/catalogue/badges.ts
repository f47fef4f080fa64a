import type { BadgeView } from "@ocop/contracts"
import { type Badge, badgeFor } from "@ocop/domain"
import type { Shelf, ShelfSku } from "./shelf/shelf-types"

/** A computed badge as screens and labels read it. */
export function badgeViewOf(badge: Badge): BadgeView {
  if (badge.status === "none") {
    return { status: "none", reason: badge.reason, since: badge.since }
  }
  const { recognition, stars, monthsLeft, daysLeft, expiring } = badge
  return {
    status: "in_force",
    stars,
    recognitionId: recognition.id,
    decisionNo: recognition.decisionNo,
    decisionDate: recognition.decisionDate,
    issuerName: recognition.issuerName,
    validFrom: recognition.validFrom,
    validTo: recognition.validTo,
    monthsLeft,
    daysLeft,
    expiring,
  }
}

type Known = { day: string; badges: Map<string, BadgeView> }
const byShelf = new WeakMap<Shelf, Known>()

/** The badge of a SKU on a day, computed once a shelf and day. */
export function badgeOf(shelf: Shelf, sku: ShelfSku, day: string): BadgeView {
  let known = byShelf.get(shelf)
  if (known?.day !== day) {
    known = { day, badges: new Map() }
    byShelf.set(shelf, known)
  }
  const computed = known.badges.get(sku.id)
  if (computed) return computed
  const recognitions = shelf.book.recognitionsOf.get(sku.id) ?? []
  const { id: skuId, packagingCode } = sku
  const badge = badgeViewOf(badgeFor({ skuId, packagingCode, day, recognitions }))
  known.badges.set(skuId, badge)
  return badge
}
