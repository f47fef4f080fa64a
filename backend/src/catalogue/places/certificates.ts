import type { CertificateView } from "@ocop/contracts"
import { badgeOf } from "../badges"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"

/**
 * The recognitions that give a star to these goods on a day, those that end last first, each with
 * every pack of `all` that carries its star: asked of the badge, so that no pack is listed without.
 */
export function certificatesOf(
  shelf: Shelf,
  day: string,
  goods: readonly ShelfProduct[],
  all: readonly ShelfProduct[] = goods,
): CertificateView[] {
  const wanted = new Set<string>()
  for (const { skus } of goods) {
    for (const sku of skus) {
      const badge = badgeOf(shelf, sku, day)
      if (badge.status === "in_force") wanted.add(badge.recognitionId)
    }
  }
  const views = new Map<string, CertificateView>()
  for (const { handle, title, skus } of all) {
    for (const sku of skus) {
      const badge = badgeOf(shelf, sku, day)
      if (badge.status !== "in_force" || !wanted.has(badge.recognitionId)) continue
      const { status: _status, monthsLeft: _months, expiring: _expiring, ...paper } = badge
      const view = views.get(badge.recognitionId) ?? { ...paper, goods: [] }
      view.goods.push({ handle, title, skuCode: sku.code, netContent: sku.netContent })
      views.set(badge.recognitionId, view)
    }
  }
  return [...views.values()].sort((a, b) => (a.validTo < b.validTo ? 1 : -1))
}
