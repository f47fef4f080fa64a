import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import type { Shelf } from "./shelf"

type Entry = { sku: PosSku; folded: string; accented: string; rank: number }

export type SearchIndex = {
  find: (text: string, limit?: number) => PosSku[]
  /** Prepares some more of the catalogue; false when all of it is ready. */
  prepare: () => boolean
}

const STEP = 250
/** More than the tiles that can be favourites. */
const RANKS = 64

const accentedOf = (text: string) => text.normalize("NFC").toLowerCase()

/** The most that words can score: at the start, as a phrase, with accents. */
const topScore = (tokens: readonly string[]) => tokens.length * 6 + 12 + 3

/** Every token must appear: at the start of the name, at the start of a word, or inside one. */
function scoreOf(entry: Entry, tokens: readonly string[], phrase: string, typed: string): number {
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

type Hit = { entry: Entry; score: number }

const collator = new Intl.Collator("vi")

const inOrder = (a: Hit, b: Hit): number =>
  b.score - a.score ||
  a.entry.rank - b.entry.rank ||
  collator.compare(a.entry.sku.tillName, b.entry.sku.tillName)

/**
 * The best hits in order. Where thousands are equal the first of the catalogue are taken: no name is
 * compared that is not shown.
 */
function firstOf(hits: readonly Hit[], limit: number): Hit[] {
  const equals = new Map<number, Hit[]>()
  for (const hit of hits) {
    const level = hit.score * RANKS - Math.min(hit.entry.rank, RANKS - 1)
    const same = equals.get(level)
    if (same) same.push(hit)
    else equals.set(level, [hit])
  }
  const chosen: Hit[] = []
  for (const level of [...equals.keys()].sort((a, b) => b - a)) {
    chosen.push(...(equals.get(level) ?? []).slice(0, limit - chosen.length))
    if (chosen.length === limit) break
  }
  return chosen.sort(inOrder)
}

/**
 * Search over till names, names and codes without diacritics; linear, which at 20,000 rows is
 * faster to start and to answer than an index. Favourites of the outlet win between equals.
 */
export function createSearchIndex(shelf: Shelf, favourites: readonly string[]): SearchIndex {
  const rank = new Map(favourites.map((id, i) => [id, i]))
  const entries: Entry[] = []
  // Favourites first: a search that has enough of the best ends early.
  const first = favourites.map((id) => shelf.placeOf("id", id)).filter((place) => place >= 0)
  const isFirst = new Set(first)
  let next = 0
  const prepare = () => {
    const places = next === 0 ? [...first] : []
    for (const end = Math.min(next + STEP, shelf.count); next < end; next++) {
      if (!isFirst.has(next)) places.push(next)
    }
    for (const place of places) {
      const sku = shelf.at(place)
      entries.push({
        sku,
        folded: fold(`${sku.tillName} ${sku.name} ${sku.producer ?? ""} ${sku.commune ?? ""}`),
        accented: accentedOf(`${sku.tillName} ${sku.name}`),
        rank: rank.get(sku.id) ?? favourites.length,
      })
    }
    return next < shelf.count
  }
  return {
    prepare,
    find: (text, limit = 50) => {
      const phrase = fold(text).trim()
      if (phrase === "") return []
      while (prepare());
      const tokens = phrase.split(/\s+/)
      const typed = accentedOf(text.trim())
      const hits: Hit[] = []
      const top = topScore(tokens)
      let atTop = 0
      for (const entry of entries) {
        const score = scoreOf(entry, tokens, phrase, typed)
        if (score < 0) continue
        hits.push({ entry, score })
        if (score >= top && ++atTop === limit) break
      }
      const found = firstOf(hits, limit).map(({ entry }) => entry.sku)
      // A whole code is meant, however many names begin with it.
      const exact = shelf.placeOf("code", text.trim().toUpperCase())
      if (exact < 0) return found
      const meant = shelf.at(exact)
      return [meant, ...found.filter(({ id }) => id !== meant.id)].slice(0, limit)
    },
  }
}
