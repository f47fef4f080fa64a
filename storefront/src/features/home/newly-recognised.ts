import type { CatalogueItem } from "@ocop/contracts"

/** Goods with a star in force, the latest decision first; one of each maker, so that all are seen. */
export function newlyRecognised(items: readonly CatalogueItem[], size: number): CatalogueItem[] {
  const dateOf = ({ badge }: CatalogueItem) =>
    badge.status === "in_force" ? badge.decisionDate : ""
  const seen = new Set<string>()
  return items
    .filter((item) => item.badge.status === "in_force")
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0))
    .filter(({ producer, handle }) => {
      const maker = producer?.handle ?? handle
      if (seen.has(maker)) return false
      seen.add(maker)
      return true
    })
    .slice(0, size)
}
