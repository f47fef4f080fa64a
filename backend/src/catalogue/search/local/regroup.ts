import type { WordIndex } from "./word-index"

const MOST_PARTS = 6

/**
 * The fewest known words that a word written without spaces is made of, each beside the next
 * somewhere in the goods, or null.
 */
function split(index: WordIndex, word: string): string[] | null {
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null
    for (let from = Math.max(0, end - 10); from < end - 1; from += 1) {
      const before = best[from]
      const part = word.slice(from, end)
      if (!before || before.length >= MOST_PARTS || !index.postings.has(part)) continue
      if (before.length > 0 && !index.joined.has(`${before.at(-1)}${part}`)) continue
      const known = best[end]
      if (!known || before.length + 1 < known.length) best[end] = [...before, part]
    }
  }
  return best[word.length] ?? null
}

/**
 * The words with spaces where goods have them: "hadi phar" → "hadiphar", "dongtrunghathao" →
 * "dong trung ha thao". Null where nothing was to be moved.
 */
export function regroup(index: WordIndex, words: readonly string[]): string[] | null {
  const grouped: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ""
    const both = `${word}${words[at + 1] ?? ""}`
    if (at + 1 < words.length && index.postings.has(both)) {
      grouped.push(both)
      at += 1
    } else if (index.postings.has(word) || index.joined.has(word)) grouped.push(word)
    else grouped.push(...(split(index, word) ?? [word]))
  }
  return grouped.join(" ") === words.join(" ") ? null : grouped
}
