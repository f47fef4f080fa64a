import { marksAgree } from "../query/marks"
import { nearWords } from "./near-words"
import { type Postings, rangeOf, type WordIndex } from "./word-index"

/** Which documents hold a word, and how much each counts (0: not at all). */
export type Found = { docs: number[]; of: Float32Array }

/** A word of the query, as typed, and what stands for it in the goods. */
export type WantedWord = {
  word: string
  typed: string
  found: Found
  terms: readonly string[]
  /** Whether the marks that were typed speak for a written word of the same letters. */
  agrees: (written: string) => boolean
}

const JOINED_FROM = 4
const BEGUN = 0.5

function add(found: Found, from: Postings | undefined, share: number): void {
  if (!from) return
  for (let i = 0; i < from.docs.length; i += 1) {
    const n = from.docs[i] ?? 0
    const weight = (from.weights[i] ?? 0) * share
    const known = found.of[n] ?? 0
    if (known === 0) found.docs.push(n)
    if (known < weight) found.of[n] = weight
  }
}

const nothing = (index: WordIndex): Found => ({
  docs: [],
  of: new Float32Array(index.documents.length),
})

/** Documents with a word; the last word of a query may be begun only: it is still being typed. */
export function exactly(index: WordIndex, word: string, typed: string, begun: boolean): WantedWord {
  const found = nothing(index)
  add(found, index.postings.get(word), 1)
  if (word.length >= JOINED_FROM) add(found, index.joined.get(word), 1)
  if (begun) {
    const [from, to] = rangeOf(index.words, word)
    for (let at = from; at < to; at += 1) {
      const term = index.words[at] ?? ""
      if (term !== word) add(found, index.postings.get(term), BEGUN)
    }
  }
  return { word, typed, found, terms: [word], agrees: marksAgree(typed) }
}

/** Documents with words a slip away, whose marks do not speak against it. */
export function nearly(index: WordIndex, word: string, typed: string): WantedWord {
  const found = nothing(index)
  const terms: string[] = []
  const agrees = marksAgree(typed)
  for (const [term, share] of nearWords(index, word)) {
    if (!index.spellings.get(term)?.some(agrees)) continue
    add(found, index.postings.get(term), share)
    terms.push(term)
  }
  return { word, typed, found, terms, agrees }
}

/** Rare words tell more than common ones. */
export const rarityOf = (index: WordIndex, { found }: WantedWord): number =>
  Math.log(1 + index.documents.length / (1 + found.docs.length))

/** Whether the marks that were typed speak against a document that has the letters of the word. */
export function disagrees(
  index: WordIndex,
  n: number,
  { word, typed, agrees }: WantedWord,
): boolean {
  if (typed === word) return false
  let there = false
  for (const { text, words, written } of index.documents[n]?.fields ?? []) {
    if (!text.includes(` ${word}`)) continue
    for (const [i, one] of words.entries()) {
      if (!one.startsWith(word)) continue
      there = true
      if (agrees(written[i] ?? "")) return false
    }
  }
  return there
}
