import { fromEnglish } from "../query/english-words"
import { placeIn, withoutKinds } from "../query/places"
import { type Question, withoutFillers } from "../query/read-query"
import { meantByKeys } from "../query/typed-keys"
import { type Hit, inOrder, matchAll, matchSlips, matchSome } from "./match-words"
import { regroup } from "./regroup"
import type { WordIndex } from "./word-index"

/** Hits, and the words as they must have been meant: those of the query, or others in their place. */
export type Found = { hits: Hit[]; words: readonly string[] }

/** Part of the query's weight that a product must hold when none holds it all. */
const MOST_OF_IT = 0.5
const FEW = 3

function together(lists: Hit[][]): Hit[] {
  const best = new Map<number, Hit>()
  for (const hit of lists.flat()) {
    if (hit.score > (best.get(hit.n)?.score ?? -1)) best.set(hit.n, hit)
  }
  return inOrder([...best.values()])
}

/** Goods of the communes that an old name went into, with the other words of the query. */
function atPlace(index: WordIndex, words: readonly string[]): Hit[] {
  const place = placeIn(words)
  if (!place) return []
  const all = () => index.documents.map((_, n) => ({ n, score: 0, near: false }))
  const hits = place.rest.length > 0 ? matchAll(index, place.rest) : all()
  return hits.filter(({ n }) =>
    place.communeCodes.has(index.documents[n]?.document.communeCode ?? ""),
  )
}

/** Whether the words stand side by side somewhere in a document. */
const namesAll = (index: WordIndex, n: number, words: readonly string[]) =>
  index.documents[n]?.fields.some(({ text }) => text.includes(` ${words.join(" ")}`)) ?? false

/** All words; where many goods have the only word, others that it is the beginning of are near. */
function strictly(index: WordIndex, words: readonly string[], typed: readonly string[]): Hit[] {
  const hits = matchAll(index, words, { typed })
  if (words.length > 1) return hits
  const whole = new Set(matchAll(index, words, { typed, begun: false }).map(({ n }) => n))
  if (whole.size < FEW) return hits
  return inOrder(hits.map((hit) => ({ ...hit, near: hit.near || !whole.has(hit.n) })))
}

/** What English words find: by the names that we know first, then by translated titles. */
function inEnglish(index: WordIndex, words: readonly string[]): Hit[] {
  const known = together(
    fromEnglish(words).map((meant) => matchAll(index, meant, { begun: false })),
  )
  const seen = new Set(known.map(({ n }) => n))
  const titled = index.english ? matchAll(index.english, words) : []
  return [...known, ...titled.filter(({ n }) => !seen.has(n))]
}

/** Goods of a criteria set or sector that is called so. */
function inCategory(index: WordIndex, words: readonly string[]): Hit[] {
  const phrase = ` ${words.join(" ")} `
  return [...index.categories].flatMap(([name, docs]) =>
    name.includes(phrase) ? docs.map((n) => ({ n, score: 1, near: false })) : [],
  )
}

/** From strict to lenient. */
function* ways(
  index: WordIndex,
  words: readonly string[],
  typed: readonly string[],
): Generator<Found> {
  const as = (meant: readonly string[]) => meant.map((word) => typed[words.indexOf(word)] ?? word)
  const bare = withoutKinds(words)
  const isPlace = placeIn(words)?.rest.length === 0
  // A place of before 2025 that no product names is found by the commune that it went into, before
  // goods that have its words in two places.
  if (isPlace && !index.documents.some((_, n) => namesAll(index, n, bare ?? words))) {
    yield { hits: atPlace(index, words), words }
  }
  yield { hits: strictly(index, words, typed), words }
  yield { hits: inEnglish(index, words), words }
  const keys = meantByKeys(words)
  if (keys) yield { hits: matchAll(index, keys), words: keys }
  if (bare) yield { hits: matchAll(index, bare, { typed: as(bare) }), words }
  const grouped = regroup(index, words)
  if (grouped) yield { hits: matchAll(index, grouped), words: grouped }
  yield { hits: inCategory(index, words), words }
  yield { hits: atPlace(index, words), words }
  yield matchSlips(index, words, typed)
  const asked = withoutFillers(words)
  if (asked) yield find(index, { words: asked, typed: as(asked), stars: null })
}

/** What a question finds in an index: the first way that finds something wins. */
export function find(index: WordIndex, { words, typed }: Question): Found {
  if (words.length === 0) return { hits: [], words }
  const near = () => matchSome(index, words, typed, MOST_OF_IT)
  for (const found of ways(index, words, typed)) {
    const { hits } = found
    if (hits.length >= FEW || (hits.length > 0 && words.length === 1)) return found
    if (hits.length > 0) {
      const seen = new Set(hits.map(({ n }) => n))
      return { ...found, hits: [...hits, ...near().filter(({ n }) => !seen.has(n))] }
    }
  }
  const [meant] = fromEnglish(words)
  const english = meant ? matchSome(index, meant, meant, MOST_OF_IT) : []
  return { hits: together([near(), english]), words }
}
