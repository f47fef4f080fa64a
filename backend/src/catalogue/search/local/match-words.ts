import { disagrees, exactly, nearly, rarityOf, type WantedWord } from "./wanted-word"
import type { WordIndex } from "./word-index"

/** Document number, how well it fits, and whether it holds only a part of what was asked. */
export type Hit = { n: number; score: number; near: boolean }

/** Looking closer at more documents changes no first page. */
const RERANKED = 300

const byScore = (a: Hit, b: Hit) => b.score - a.score || a.n - b.n

/** Whole hits before near ones, the best first. */
export const inOrder = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => Number(a.near) - Number(b.near) || byScore(a, b))

/** What the words gain by standing in one field side by side, in the order of the query. */
function neighbours(index: WordIndex, words: readonly string[]): (n: number) => number {
  const begun = ` ${words.join(" ")}`
  const whole = `${begun} `
  const last = words.length - 1
  const pairs = words.slice(1).map((word, i) => ` ${words[i]} ${word}${i + 1 === last ? "" : " "}`)
  return (n) => {
    let best = 0
    for (const { text, weight } of index.documents[n]?.fields ?? []) {
      let gain = 0
      for (const pair of pairs) if (text.includes(pair)) gain += weight
      if (text.startsWith(begun)) gain += weight
      if (text === whole) gain += weight
      best = Math.max(best, gain)
    }
    return best
  }
}

/** Whether one field of a document has every word, or what stands for it. */
function inOneField(index: WordIndex, n: number, wanted: readonly WantedWord[]): boolean {
  return (index.documents[n]?.fields ?? []).some(({ text }) =>
    wanted.every(({ terms }) => terms.some((term) => text.includes(` ${term}`))),
  )
}

function ranked(
  index: WordIndex,
  wanted: readonly WantedWord[],
  hits: Hit[],
  { together = false } = {},
): Hit[] {
  const gainOf = neighbours(
    index,
    wanted.map(({ word }) => word),
  )
  const sorted = hits.sort(byScore)
  const first = sorted.slice(0, RERANKED).map(({ n, score, near }) => {
    const wrong = wanted.filter((one) => disagrees(index, n, one)).length
    const better = score + 2 * gainOf(n)
    const apart = together && !inOneField(index, n, wanted)
    return { n, score: better * 0.5 ** wrong, near: near || apart || wrong > 0 }
  })
  return [...inOrder(first), ...sorted.slice(RERANKED)]
}

/** Documents that hold every one of some words. */
function holdingAll(index: WordIndex, wanted: readonly WantedWord[], near: boolean): Hit[] {
  const [fewest, ...others] = wanted.toSorted((a, b) => a.found.docs.length - b.found.docs.length)
  if (!fewest) return []
  const rare = rarityOf(index, fewest)
  const rest = others.map(({ found }, i) => ({
    of: found.of,
    rare: rarityOf(index, others[i] ?? fewest),
  }))
  const hits: Hit[] = []
  for (const n of fewest.found.docs) {
    let score = (fewest.found.of[n] ?? 0) * rare
    let all = true
    for (const one of rest) {
      const weight = one.of[n] ?? 0
      if (weight === 0) {
        all = false
        break
      }
      score += weight * one.rare
    }
    if (all) hits.push({ n, score, near })
  }
  return hits
}

/** The words one by one; none where a word stands nowhere. */
function allOrNone(
  words: readonly string[],
  want: (word: string, i: number) => WantedWord,
): WantedWord[] {
  const wanted: WantedWord[] = []
  for (const [i, word] of words.entries()) {
    const one = want(word, i)
    if (one.found.docs.length === 0) return []
    wanted.push(one)
  }
  return wanted
}

type MarkedOrBegun = {
  /** The words as they were typed, with their marks. */
  typed?: readonly string[]
  /** Whether the last word may be begun only. */
  begun?: boolean
}

/**
 * Documents that hold every word, best first. `typed` are the words with their marks: where the
 * goods have others, a hit counts less and is only near.
 */
export function matchAll(
  index: WordIndex,
  words: readonly string[],
  { typed = words, begun = true }: MarkedOrBegun = {},
): Hit[] {
  const wanted = allOrNone(words, (word, i) =>
    exactly(index, word, typed[i] ?? word, begun && i === words.length - 1),
  )
  return ranked(index, wanted, holdingAll(index, wanted, false))
}

/**
 * The same, a word that stands nowhere being taken for others a slip away; `words` are then those of
 * the best hit. Where all words were slips, or they lie far apart in the goods, the hit is only near.
 */
export function matchSlips(
  index: WordIndex,
  words: readonly string[],
  typed: readonly string[],
): { hits: Hit[]; words: readonly string[] } {
  const wanted = allOrNone(words, (word, i) => {
    const marked = typed[i] ?? word
    const exact = exactly(index, word, marked, i === words.length - 1)
    return exact.found.docs.length > 0 ? exact : nearly(index, word, marked)
  })
  const guessed = words.length > 1 && wanted.every(({ word, terms }) => !terms.includes(word))
  const all = holdingAll(index, wanted, guessed)
  const hits = ranked(index, wanted, all, { together: true })
  const best = index.documents[hits[0]?.n ?? -1]?.fields ?? []
  const meant = wanted.map(
    ({ word, terms }) =>
      terms.find((term) => best.some((field) => field.words.includes(term))) ?? word,
  )
  return { hits, words: meant }
}

/**
 * Documents that hold so much (0 … 1) of the query's rarity, one of the words in the title and with
 * the marks that were typed. All are near.
 */
export function matchSome(
  index: WordIndex,
  words: readonly string[],
  typed: readonly string[],
  least: number,
): Hit[] {
  const wanted = words.map((word, i) => {
    const begun = i === words.length - 1 && word.length > 2
    return exactly(index, word, typed[i] ?? word, begun)
  })
  const known = wanted.filter(({ found }) => found.docs.length > 0)
  const rare = known.map((one) => rarityOf(index, one))
  // A word that stands nowhere says nothing about the goods: it weighs as much as the others do.
  const whole = rare.reduce((sum, weight) => sum + weight, 0) * (words.length / known.length)
  const parts = new Float32Array(index.documents.length)
  const scores = new Float32Array(index.documents.length)
  for (const [i, { found }] of known.entries()) {
    for (const n of found.docs) {
      parts[n] = (parts[n] ?? 0) + (rare[i] ?? 0)
      scores[n] = (scores[n] ?? 0) + (found.of[n] ?? 0) * (rare[i] ?? 0)
    }
  }
  const hits: Hit[] = []
  // Float32 rounds: a hair less is enough.
  const enough = least * whole * 0.999
  for (let n = 0; n < parts.length; n += 1) {
    if ((parts[n] ?? 0) >= enough && enough > 0) hits.push({ n, score: scores[n] ?? 0, near: true })
  }
  const close = hits.sort(byScore).slice(0, RERANKED)
  const fitting = close.filter(({ n }) => {
    const title = index.documents[n]?.fields[0]?.text ?? ""
    return known.some((one) => title.includes(` ${one.word}`) && !disagrees(index, n, one))
  })
  return ranked(index, wanted, fitting)
}
