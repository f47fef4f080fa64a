import { fold } from "@ocop/vn"

// Kinds of makers are written short on labels and long by people, or the other way round; so are
// kinds of places.
const SAME: readonly [RegExp, string][] = [
  [/\bcty\b/g, "công ty"],
  [/\bhtx\b/g, "hợp tác xã"],
  [/\btht\b/g, "tổ hợp tác"],
]
const SAME_FOLDED: readonly [RegExp, string][] = [
  ...SAME.map(([short, long]): [RegExp, string] => [short, fold(long)]),
  [/\bthi xa\b/g, "tx"],
  [/\bthanh pho\b/g, "tp"],
  [/\bthi tran\b/g, "tt"],
]

const exchanged = (text: string, pairs: readonly [RegExp, string][]) =>
  pairs.reduce((words, [one, other]) => words.replace(one, other), text)

/** Folded letters and digits, single spaces: documents and queries are compared in this form. */
export const plain = (text: string): string =>
  exchanged(
    fold(text)
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
    SAME_FOLDED,
  )

/** The same with its marks kept: "Nước mắm (loại 4 sao)" → "nước mắm loại 4 sao". */
export const markedPlain = (text: string): string =>
  exchanged(
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
    SAME,
  )
