import type { CatalogueItem } from "@ocop/contracts"

/**
 * The hero and the shelf of the home page from goods whose star is in force: in stock first, the
 * shelf as mixed as the groups allow, nothing twice.
 */
export function pickShelf(
  items: readonly CatalogueItem[],
  size: number,
): { hero: CatalogueItem | null; shelf: CatalogueItem[] } {
  const sold = items.filter((item) => item.stock.length > 0)
  const [hero = null, ...rest] = sold.length > 0 ? sold : items
  const seen = new Set<number>(hero ? [hero.setNo] : [])
  const fresh: CatalogueItem[] = []
  const again: CatalogueItem[] = []
  for (const item of rest) {
    if (seen.has(item.setNo)) again.push(item)
    else fresh.push(item)
    seen.add(item.setNo)
  }
  return { hero, shelf: [...fresh, ...again].slice(0, size) }
}
