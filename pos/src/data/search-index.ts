import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"

type Entry = { sku: PosSku; folded: string; accented: string; code: string; rank: number }

export type SearchIndex = { find: (text: string, limit?: number) => PosSku[] }

const accentedOf = (text: string) => text.normalize("NFC").toLowerCase()

/** Every token must appear: at the start of the name, at the start of a word, or inside one. */
function scoreOf(entry: Entry, tokens: readonly string[], phrase: string, typed: string): number {
  if (entry.code === phrase || entry.sku.barcodes.includes(phrase)) return 100
  let score = 0
  for (const token of tokens) {
    const at = entry.folded.indexOf(token)
    if (at < 0) return -1
    if (at === 0) score += 6
    else if (entry.folded.includes(` ${token}`)) score += 4
    else score += 1
  }
  if (entry.folded.startsWith(phrase)) score += 12
  else if (entry.folded.includes(` ${phrase}`)) score += 6
  // The second pass: what was typed with accents matches accents first.
  if (entry.accented.includes(typed)) score += 3
  return score
}

/**
 * Search over till names, names and codes without diacritics; linear, which at 20,000 rows is
 * faster to start and to answer than an index. Favourites of the outlet win between equals.
 */
export function buildSearchIndex(
  skus: readonly PosSku[],
  favourites: readonly string[],
): SearchIndex {
  const rank = new Map(favourites.map((id, i) => [id, i]))
  const entries: Entry[] = skus.map((sku) => ({
    sku,
    folded: fold(`${sku.tillName} ${sku.name} ${sku.producer ?? ""} ${sku.commune ?? ""}`),
    accented: accentedOf(`${sku.tillName} ${sku.name}`),
    code: fold(sku.code),
    rank: rank.get(sku.id) ?? favourites.length,
  }))
  return {
    find: (text, limit = 50) => {
      const phrase = fold(text).trim()
      if (phrase === "") return []
      const tokens = phrase.split(/\s+/)
      const typed = accentedOf(text.trim())
      const hits: { entry: Entry; score: number }[] = []
      for (const entry of entries) {
        const score = scoreOf(entry, tokens, phrase, typed)
        if (score >= 0) hits.push({ entry, score })
      }
      hits.sort(
        (a, b) =>
          b.score - a.score ||
          a.entry.rank - b.entry.rank ||
          a.entry.sku.tillName.localeCompare(b.entry.sku.tillName, "vi"),
      )
      return hits.slice(0, limit).map((hit) => hit.entry.sku)
    },
  }
}
