import { fold } from "@ocop/vn"

// Kinds of places are written short in the data and long by people, or the other way round.
const SHORT: readonly [RegExp, string][] = [
  [/\bthi xa\b/g, "tx"],
  [/\bthanh pho\b/g, "tp"],
  [/\bthi tran\b/g, "tt"],
]

/** Folded letters and digits, single spaces: documents and queries are compared in this form. */
export function plain(text: string): string {
  let words = fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
  for (const [long, short] of SHORT) words = words.replace(long, short)
  return words
}

/** The same with its marks kept: "Nước mắm (loại 4 sao)" → "nước mắm loại 4 sao". */
export const markedPlain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
