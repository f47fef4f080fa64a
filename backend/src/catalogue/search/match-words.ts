import { type SearchIndex, wordsFrom, wordsNear } from "./search-index"

export type Hit = { n: number; score: number }

/** Document number → weight, for one word of the query. */
function documentsWith(
  index: SearchIndex,
  word: string,
  { fuzzy, begun }: { fuzzy: boolean; begun: boolean },
): Map<number, number> {
  const found = new Map<number, number>()
  const add = (term: string, share: number) => {
    for (const [n, weight] of index.postings.get(term) ?? []) {
      found.set(n, Math.max(weight * share, found.get(n) ?? 0))
    }
  }
  add(word, 1)
  if (begun) for (const term of wordsFrom(index, word)) if (term !== word) add(term, 0.5)
  if (fuzzy && found.size === 0) for (const term of wordsNear(index, word)) add(term, 0.4)
  return found
}

/** Rare words tell more than common ones. */
const rarity = (all: number, having: number) => Math.log(1 + all / (1 + having))

/** What the words gain by standing in one field side by side, in the order of the query. */
function neighbours(index: SearchIndex, n: number, words: readonly string[]): number {
  let best = 0
  for (const { text, weight } of index.documents[n]?.fields ?? []) {
    let gain = 0
    for (let i = 1; i < words.length; i += 1) {
      const end = i === words.length - 1 ? "" : " "
      if (text.includes(` ${words[i - 1]} ${words[i]}${end}`)) gain += weight
    }
    if (text.startsWith(` ${words.join(" ")}`)) gain += weight
    best = Math.max(best, gain)
  }
  return best
}

/**
 * Documents that hold every word (`least` 1) or so much of the query's rarity; best first. The last
 * word may be begun only: it is still being typed.
 */
export function matchWords(
  index: SearchIndex,
  words: readonly string[],
  { fuzzy, least }: { fuzzy: boolean; least: number },
): Hit[] {
  const all = index.documents.length
  const scores = new Map<number, { score: number; part: number; count: number }>()
  let whole = 0
  let unknown = 0
  for (const [i, word] of words.entries()) {
    const found = documentsWith(index, word, { fuzzy, begun: i === words.length - 1 })
    if (found.size === 0) {
      unknown += 1
      continue
    }
    const rare = rarity(all, found.size)
    whole += rare
    for (const [n, weight] of found) {
      const known = scores.get(n) ?? { score: 0, part: 0, count: 0 }
      known.score += weight * rare
      known.part += rare
      known.count += 1
      scores.set(n, known)
    }
  }
  // A word that stands nowhere says nothing about the goods: it weighs as much as the others do.
  whole += unknown * (whole / Math.max(1, words.length - unknown))
  const enough = ({ part, count }: { part: number; count: number }) =>
    least === 1 ? count === words.length : part >= least * whole
  return [...scores]
    .filter(([, found]) => enough(found))
    .map(([n, { score }]) => ({ n, score: score + 2 * neighbours(index, n, words) }))
    .sort((a, b) => b.score - a.score || a.n - b.n)
}
