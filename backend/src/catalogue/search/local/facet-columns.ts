import { FACETS, type Facet, noCounts, type SearchAnswer, type SearchDocument } from "../port"

/** The values of a facet, and for each document which of them it has (-1: none). */
type Column = { values: readonly string[]; of: Int32Array }
export type FacetColumns = Readonly<Record<Facet, Column>>

function columnOf(documents: readonly SearchDocument[], facet: Facet): Column {
  const places = new Map<string, number>()
  const of = Int32Array.from(documents, (document) => {
    const value = document[facet]
    if (value === null) return -1
    const place = places.get(String(value)) ?? places.size
    places.set(String(value), place)
    return place
  })
  return { values: [...places.keys()], of }
}

/** Facets by numbers: two letters find thousands, and each of them is counted at every key. */
export const facetColumns = (documents: readonly SearchDocument[]): FacetColumns => ({
  communeCode: columnOf(documents, "communeCode"),
  producerHandle: columnOf(documents, "producerHandle"),
  setNo: columnOf(documents, "setNo"),
  sectorSlug: columnOf(documents, "sectorSlug"),
})

/** How many of some documents (by number) have each value of each facet. */
export function countFacets(
  columns: FacetColumns,
  hits: readonly { n: number }[],
): SearchAnswer["facets"] {
  const counts = noCounts()
  for (const facet of FACETS) {
    const { values, of } = columns[facet]
    const seen = new Uint32Array(values.length)
    for (const { n } of hits) {
      const place = of[n] ?? -1
      if (place >= 0) seen[place] = (seen[place] ?? 0) + 1
    }
    for (const [place, count] of seen.entries()) {
      if (count > 0) counts[facet][values[place] ?? ""] = count
    }
  }
  return counts
}
