import { editDistance } from "./edit-distance"
import { soundOf } from "./sound"
import { rangeOf, type WordIndex } from "./word-index"

const LONG = 7
const DIGIT = /\d/

/**
 * Words at most a slip or two away, each with how much of a hit it is (0 … 1): one edit, two in long
 * words, or the same sound. People seldom miss the first letter, unless they swap it with the second
 * or the sounds are alike.
 */
export function nearWords(index: WordIndex, word: string): Map<string, number> {
  const near = new Map<string, number>()
  if (word.length < 3 || DIGIT.test(word)) return near
  const most = word.length < LONG ? 1 : 2
  const [first, second] = [word.charAt(0), word.charAt(1)]
  const starts = new Set([first, soundOf(word).charAt(0), `${second}${first}`])
  for (const start of starts) {
    const [from, to] = rangeOf(index.words, start)
    for (let at = from; at < to; at += 1) {
      const other = index.words[at] ?? ""
      // Of a word of two letters a slip leaves too little.
      if (other.length < 3 || Math.abs(other.length - word.length) > most) continue
      if (DIGIT.test(other)) continue
      const distance = editDistance(word, other, most)
      if (distance <= most) near.set(other, distance === 1 ? 0.4 : 0.25)
    }
  }
  for (const other of index.bySound.get(soundOf(word)) ?? []) near.set(other, 0.45)
  near.delete(word)
  return near
}
