import { editDistance } from "../local/edit-distance"

type Json = Record<string, unknown>
export type FakeDocument = Json & { id: string }
export type FakeSettings = {
  searchableAttributes: string[]
  filterableAttributes: string[]
  displayedAttributes: string[]
  synonyms: Record<string, string[]>
  typoTolerance: { minWordSizeForTypos?: { oneTypo: number; twoTypos: number } }
  pagination: { maxTotalHits: number }
}
export type FakeIndex = {
  primaryKey: string | null
  documents: Map<string, FakeDocument>
  settings: FakeSettings
}

/** A refusal in the server's own shape. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly type: "invalid_request" | "auth" = "invalid_request",
  ) {
    super(message)
  }
}

export const emptyIndex = (primaryKey: string | null): FakeIndex => ({
  primaryKey,
  documents: new Map(),
  settings: {
    searchableAttributes: ["*"],
    filterableAttributes: [],
    displayedAttributes: ["*"],
    synonyms: {},
    typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    pagination: { maxTotalHits: 1_000 },
  },
})

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Words of a document by rank of its attribute. */
function searchable(index: FakeIndex, document: FakeDocument): [string, number][] {
  const listed = index.settings.searchableAttributes
  const attributes = listed.includes("*") ? Object.keys(document) : listed
  return attributes.flatMap((attribute, rank) => {
    const value = document[attribute]
    const texts = Array.isArray(value) ? value.map(String) : value == null ? [] : [String(value)]
    return texts.flatMap(wordsOf).map((word): [string, number] => [word, rank])
  })
}

/** How badly a word of a query fits the words of a document: typos, then attribute; null not at all. */
function misfit(
  index: FakeIndex,
  words: readonly [string, number][],
  asked: string,
  begun: boolean,
): number | null {
  const { oneTypo, twoTypos } = index.settings.typoTolerance.minWordSizeForTypos ?? {
    oneTypo: 5,
    twoTypos: 9,
  }
  const most = asked.length >= twoTypos ? 2 : asked.length >= oneTypo ? 1 : 0
  let best: number | null = null
  for (const [word, rank] of words) {
    const exact = word === asked || (begun && word.startsWith(asked))
    const typos = exact ? 0 : editDistance(asked, word, most)
    if (typos > most) continue
    const here = typos * 100 + rank
    if (best === null || here < best) best = here
  }
  return best
}

/** The query, and what its phrases are exchanged for. */
function readings(index: FakeIndex, asked: readonly string[]): string[][] {
  const all = [[...asked]]
  for (const [name, meanings] of Object.entries(index.settings.synonyms)) {
    const phrase = wordsOf(name)
    const at = asked.findIndex((_, i) => phrase.every((word, k) => asked[i + k] === word))
    if (at < 0) continue
    for (const meaning of meanings) {
      all.push([...asked.slice(0, at), ...wordsOf(meaning), ...asked.slice(at + phrase.length)])
    }
  }
  return all
}

const CONDITION = /^\s*(\w+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|\S+)|IN\s*\[(.*)\])\s*$/

function passes(index: FakeIndex, document: FakeDocument, condition: string): boolean {
  const [, attribute = "", value, list] = CONDITION.exec(condition) ?? []
  if (attribute === "") {
    throw new Refusal(400, "invalid_search_filter", `Was expecting an operation: ${condition}`)
  }
  if (!index.settings.filterableAttributes.includes(attribute)) {
    const message = `Index: Attribute \`${attribute}\` is not filterable.`
    throw new Refusal(400, "invalid_search_filter", message)
  }
  const wanted = (list ?? value ?? "").split(",").map((one) => one.trim().replace(/^"|"$/g, ""))
  return wanted.includes(String(document[attribute]))
}

type FakeHit = { document: FakeDocument; dropped: number; misfit: number; score: number }

/** How a document answers a query that may drop so many words; null not at all. */
function rate(
  index: FakeIndex,
  document: FakeDocument,
  reading: readonly string[],
  mayDrop: boolean,
): FakeHit | null {
  const words = searchable(index, document)
  const fits = reading.map((word, i) => misfit(index, words, word, i === reading.length - 1))
  const dropped = fits.filter((fit) => fit === null).length
  if (dropped > 0 && (!mayDrop || dropped === reading.length)) return null
  const total = fits.reduce<number>((sum, fit) => sum + (fit ?? 0), 0)
  const score = reading.length === 0 ? 1 : (reading.length - dropped) / reading.length
  return { document, dropped, misfit: total, score }
}

const KEYS = new Set([
  "indexUid",
  "q",
  "limit",
  "offset",
  "filter",
  "facets",
  "matchingStrategy",
  "attributesToRetrieve",
  "rankingScoreThreshold",
])

/** Answers one search as the server does: words, then typos, then attributes. */
export function searchFakeIndex(index: FakeIndex, query: Json): Json {
  const unknown = Object.keys(query).find((key) => !KEYS.has(key))
  if (unknown) throw new Refusal(400, "bad_request", `Unknown field \`${unknown}\``)
  const { settings } = index
  const facets = (query.facets ?? []) as string[]
  for (const facet of facets) {
    if (!settings.filterableAttributes.includes(facet)) {
      const message = `Invalid facet distribution: Attribute \`${facet}\` is not filterable.`
      throw new Refusal(400, "invalid_search_facets", message)
    }
  }
  const conditions = [query.filter ?? []].flat() as string[]
  const mayDrop = query.matchingStrategy !== "all"
  const asked = readings(index, wordsOf(String(query.q ?? "")))
  const hits = [...index.documents.values()]
    .filter((document) => conditions.every((one) => passes(index, document, one)))
    .flatMap((document) => {
      const rated = asked
        .map((reading) => rate(index, document, reading, mayDrop))
        .filter((hit) => hit !== null)
        .sort((a, b) => a.dropped - b.dropped || a.misfit - b.misfit)
      return rated.slice(0, 1)
    })
    .filter(({ score }) => score >= Number(query.rankingScoreThreshold ?? 0))
    .sort((a, b) => a.dropped - b.dropped || a.misfit - b.misfit)
  const facetDistribution = Object.fromEntries(
    facets.map((facet) => {
      const counts: Record<string, number> = {}
      for (const { document } of hits) {
        const value = document[facet]
        if (value != null) counts[String(value)] = (counts[String(value)] ?? 0) + 1
      }
      return [facet, counts]
    }),
  )
  const limit = Math.min(Number(query.limit ?? 20), settings.pagination.maxTotalHits)
  const wanted = (query.attributesToRetrieve ?? ["*"]) as string[]
  const shown = (key: string) =>
    [wanted, settings.displayedAttributes].every((list) => list.includes("*") || list.includes(key))
  return {
    indexUid: query.indexUid,
    hits: hits
      .slice(0, limit)
      .map(({ document }) =>
        Object.fromEntries(Object.entries(document).filter(([k]) => shown(k))),
      ),
    query: query.q ?? "",
    processingTimeMs: 0,
    limit,
    offset: 0,
    estimatedTotalHits: hits.length,
    ...(facets.length > 0 ? { facetDistribution, facetStats: {} } : {}),
  }
}
