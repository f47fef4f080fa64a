import { setImmediate as nextTurn } from "node:timers/promises"
import type { SearchDocument } from "../port"
import { markedPlain, plain } from "../query/plain-words"
import { type FacetColumns, facetColumns } from "./facet-columns"
import { soundOf } from "./sound"

/** A text of a document: its folded words, and how they are written. */
export type Field = {
  text: string
  words: readonly string[]
  written: readonly string[]
  weight: number
}

type Indexed = {
  document: SearchDocument
  /** The title first. */
  fields: Field[]
}

/** Documents that hold a word, in rising order, each with the greatest weight of its fields. */
export type Postings = { docs: number[]; weights: number[] }

export type WordIndex = {
  documents: readonly Indexed[]
  postings: ReadonlyMap<string, Postings>
  /** Two words in one: "vietgold" finds "Viet Gold". */
  joined: ReadonlyMap<string, Postings>
  /** Every word, sorted, so that all words with a beginning lie side by side. */
  words: readonly string[]
  bySound: ReadonlyMap<string, readonly string[]>
  /** How goods write a folded word, or two side by side, the usual way first: "mat ong" → "mật ong". */
  spellings: ReadonlyMap<string, readonly string[]>
  facets: FacetColumns
  /** Folded names of criteria set and sector: they are found as phrases, their words are too common. */
  categories: ReadonlyMap<string, readonly number[]>
  /** The same documents by their English titles alone; null in that index itself. */
  english: WordIndex | null
}

const TITLE_WEIGHT = 10

// Producers and places stand in many documents: each text is taken apart once.
type Known = Map<string, Pick<Field, "text" | "words" | "written">>

function fieldOf(text: string, weight: number, known: Known): Field {
  let parts = known.get(text)
  if (!parts) {
    const words = plain(text).split(" ")
    const written = markedPlain(text).split(" ")
    // Kinds of places are written short in one of them only: such a text has no spelling.
    parts = {
      text: ` ${words.join(" ")} `,
      words,
      written: written.length === words.length ? written : words,
    }
    known.set(text, parts)
  }
  return { ...parts, weight }
}

function fieldsOf(document: SearchDocument, known: Known): Field[] {
  const { title, producer, commune, oldPlace, codes } = document
  const texts: [string | null, number][] = [
    [title, TITLE_WEIGHT],
    [producer, 5],
    [commune, 4],
    [oldPlace, 4],
    [codes.join(" "), TITLE_WEIGHT],
  ]
  return texts.flatMap(([text, weight]) => (text ? [fieldOf(text, weight, known)] : []))
}

const englishOf = ({ titleEn }: SearchDocument, known: Known): Field[] =>
  titleEn ? [fieldOf(titleEn, TITLE_WEIGHT, known)] : []

function addTo(map: Map<string, Postings>, term: string, n: number, weight: number): void {
  let known = map.get(term)
  if (!known) {
    known = { docs: [], weights: [] }
    map.set(term, known)
  }
  const last = known.docs.length - 1
  if (known.docs[last] !== n) {
    known.docs.push(n)
    known.weights.push(weight)
  } else if ((known.weights[last] ?? 0) < weight) known.weights[last] = weight
}

type Counts = Map<string, Map<string, number>>

/** Counts how words and pairs of words are written; titles count most. */
function countSpellings(counts: Counts, { words, written, weight }: Field): void {
  const count = (key: string, mark: string) => {
    let ways = counts.get(key)
    if (!ways) {
      ways = new Map()
      counts.set(key, ways)
    }
    ways.set(mark, (ways.get(mark) ?? 0) + weight)
  }
  for (let i = 0; i < words.length; i += 1) {
    count(words[i] ?? "", written[i] ?? "")
    if (i > 0) count(`${words[i - 1]} ${words[i]}`, `${written[i - 1]} ${written[i]}`)
  }
}

const usualFirst = (ways: Map<string, number>): string[] =>
  ways.size === 1
    ? [...ways.keys()]
    : [...ways].sort((a, b) => b[1] - a[1]).map(([written]) => written)

function grouped<T>(entries: Iterable<readonly [string, T]>): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

const AT_ONCE = 200

/**
 * The index of some documents; it is never changed. Others are served between its steps: ten
 * thousand products take about a second of work.
 */
export async function buildWordIndex(all: readonly SearchDocument[]): Promise<WordIndex> {
  return { ...(await indexBy(all, fieldsOf)), english: await indexBy(all, englishOf) }
}

type Fields = (document: SearchDocument, known: Known) => Field[]

async function indexBy(all: readonly SearchDocument[], textsOf: Fields): Promise<WordIndex> {
  const known: Known = new Map()
  const documents: Indexed[] = []
  const postings = new Map<string, Postings>()
  const joined = new Map<string, Postings>()
  const counts: Counts = new Map()
  for (const [n, document] of all.entries()) {
    if (n % AT_ONCE === AT_ONCE - 1) await nextTurn()
    const fields = textsOf(document, known)
    documents.push({ document, fields })
    for (const field of fields) {
      const { words, weight } = field
      for (const [i, word] of words.entries()) {
        addTo(postings, word, n, weight)
        if (i > 0) addTo(joined, `${words[i - 1]}${word}`, n, weight)
      }
      countSpellings(counts, field)
    }
  }
  const words = [...postings.keys()].sort()
  const names = grouped(
    all.map(({ setName, sectorName }, n) => [`${setName} · ${sectorName}`, n] as const),
  )
  return {
    documents,
    postings,
    joined,
    words,
    bySound: grouped(words.map((word) => [soundOf(word), word] as const)),
    spellings: new Map([...counts].map(([key, ways]) => [key, usualFirst(ways)])),
    categories: new Map(
      [...names].map(([name, docs]) => [` ${name.split("·").map(plain).join(" · ")} `, docs]),
    ),
    facets: facetColumns(all),
    english: null,
  }
}

/** Where the words that begin with `prefix` lie in the sorted list: from, and up to but without. */
export function rangeOf(words: readonly string[], prefix: string): [number, number] {
  const firstFrom = (bound: string) => {
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle] ?? "") < bound) low = middle + 1
      else high = middle
    }
    return low
  }
  return [firstFrom(prefix), firstFrom(`${prefix}~`)]
}
