import type { Recognition } from "./recognition.js"

/**
 * Recognitions by the SKUs they name, for lists: `badgeFor` then reads a few instead of all
 * (`recognitions: index.get(skuId) ?? []`).
 */
export const recognitionsBySku = (
  recognitions: readonly Recognition[],
): ReadonlyMap<string, readonly Recognition[]> => {
  const index = new Map<string, Recognition[]>()
  for (const recognition of recognitions) {
    for (const skuId of new Set(recognition.skuIds)) {
      const own = index.get(skuId)
      if (own) own.push(recognition)
      else index.set(skuId, [recognition])
    }
  }
  return index
}
