import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"
import type { Shelf } from "./shelf"

type Entry = { sku: PosSku; folded: string; accented: string; rank: number }

/** A search as it is compared: words and phrase folded, each also as the beginning of a word. */
type Query = {
  tokens: readonly { token: string; asWord: string }[]
  phrase: string
  asWords: string
  typed: string
}

export type SearchIndex = {
  find: (text: string, limit?: number) => PosSku[]
  /** Prepares some more of the catalogue; false when all of it is ready. */
  prepare: () => boolean
}

const STEP = 250
/** More than the tiles that can be favourites. */
const RANKS = 64

const accentedOf = (text: string) => text.normalize("NFC").toLowerCase()

function queryOf(text: string): Query {
  const phrase = fold(text).trim()
  const tokens = phrase.split(/\s+/).map((token) => ({ token, asWord: ` ${token}` }))
  return { tokens, phrase, asWords: ` ${phrase}`, typed: accentedOf(text.trim()) }
}

/** The most that words can score: at the start, as a phrase, with accents. */
const topScore = ({ tokens }: Query) => 6 + (tokens.length - 1) * 4 + 12 + 3

/** Every token must appear: at the start of the name, at the start of a word, or inside one. */
function scoreOf({ folded, accented }: Entry, query: Query): number {
  let score = 0
  for (const { token, asWord } of query.tokens) {
    const at = folded.indexOf(token)
    if (at < 0) return -1
    if (at === 0) score += 6
    else if (folded.includes(asWord)) score += 4
    else score += 1
  }
  if (folded.startsWith(query.phrase)) score += 12
  else if (folded.includes(query.asWords)) score += 6
  // The second pass: what was typed with accents matches accents first.
  if (accented.includes(query.typed)) score += 3
  return score
}

const collator = new Intl.Collator("vi")

/**
 * The best of what is put in, in order. Where thousands are equal the first of the catalogue are
 * taken: no name is compared that is not shown.
 */
function bestOf(limit: number) {
  const levels = new Map<number, Entry[]>()
  return {
    put: (entry: Entry, score: number) => {
      const level = score * RANKS - Math.min(entry.rank, RANKS - 1)
      const same = levels.get(level)
      if (!same) levels.set(level, [entry])
      else if (same.length < limit) same.push(entry)
    },
    chosen: (): Entry[] => {
      const chosen: Entry[] = []
      for (const level of [...levels.keys()].sort((a, b) => b - a)) {
        const room = limit - chosen.length
        if (room === 0) break
        const same = (levels.get(level) ?? []).slice(0, room)
        chosen.push(
          ...same.sort(
            (a, b) => a.rank - b.rank || collator.compare(a.sku.tillName, b.sku.tillName),
          ),
        )
      }
      return chosen
    },
  }
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
  /** What the last whole search found: with a letter more, only these can still be meant. */
  let last: { phrase: string; matched: readonly Entry[] } = { phrase: "", matched: entries }
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
      const query = queryOf(text)
      if (query.phrase === "") return []
      while (prepare());
      const top = topScore(query)
      const best = bestOf(limit)
      const matched: Entry[] = []
      let atTop = 0
      for (const entry of query.phrase.startsWith(last.phrase) ? last.matched : entries) {
        const score = scoreOf(entry, query)
        if (score < 0) continue
        matched.push(entry)
        best.put(entry, score)
        if (score >= top && ++atTop === limit) break
      }
      if (atTop < limit) last = { phrase: query.phrase, matched }
      const found = best.chosen().map(({ sku }) => sku)
      // A whole code is meant, however many names begin with it.
      const exact = shelf.placeOf("code", text.trim().toUpperCase())
      if (exact < 0) return found
      const meant = shelf.at(exact)
      return [meant, ...found.filter(({ id }) => id !== meant.id)].slice(0, limit)
    },
  }
}
