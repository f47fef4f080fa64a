import { criteriaSetOf } from "@ocop/domain"
import { fold } from "@ocop/vn"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"
import { editDistance } from "./edit-distance"

type Field = { text: string; weight: number }
export type SearchDocument = { product: ShelfProduct; fields: Field[] }
/** Document number → the greatest weight of a field that holds the word. */
type Postings = Map<number, number>

export type SearchIndex = {
  documents: readonly SearchDocument[]
  postings: ReadonlyMap<string, Postings>
  /** Every word, sorted, so that all words with a beginning lie side by side. */
  words: readonly string[]
}

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

function fieldsOf(product: ShelfProduct): Field[] {
  const { title, producer, commune, oldPlace, setNo } = product
  const fields: [string | null | undefined, number][] = [
    [title, 10],
    [producer?.name, 5],
    [commune?.name, 4],
    [oldPlace, 4],
    [criteriaSetOf(setNo)?.vi, 1],
    [product.skus.map(({ code }) => code).join(" "), 10],
  ]
  return fields.flatMap(([text, weight]) => (text ? [{ text: ` ${plain(text)} `, weight }] : []))
}

/** Words of a field, and neighbours written together: "vietgold" finds "Viet Gold". */
function termsOf(text: string): string[] {
  const words = text.trim().split(" ")
  return [...words, ...words.slice(1).map((word, i) => `${words[i]}${word}`)]
}

/** The index of a shelf. It is a function of the shelf alone, so the two cannot disagree. */
export function buildSearchIndex(shelf: Shelf): SearchIndex {
  const documents = shelf.products.map((product) => ({ product, fields: fieldsOf(product) }))
  const postings = new Map<string, Postings>()
  for (const [n, { fields }] of documents.entries()) {
    for (const { text, weight } of fields) {
      for (const term of termsOf(text)) {
        const known = postings.get(term) ?? new Map<number, number>()
        known.set(n, Math.max(weight, known.get(n) ?? 0))
        postings.set(term, known)
      }
    }
  }
  return { documents, postings, words: [...postings.keys()].sort() }
}

/** The words that begin with `prefix`. */
export function wordsFrom({ words }: SearchIndex, prefix: string): string[] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? "") < prefix) low = middle + 1
    else high = middle
  }
  let end = low
  while (words[end]?.startsWith(prefix)) end += 1
  return words.slice(low, end)
}

/** Words at most a slip or two away. People seldom miss the first letter. */
export function wordsNear(index: SearchIndex, word: string): string[] {
  if (word.length < 3) return []
  const most = word.length < 7 ? 1 : 2
  return wordsFrom(index, word.charAt(0)).filter(
    (other) => other.length > 2 && editDistance(word, other, most) <= most,
  )
}
