const TELEX_TONE = /([aeiouy][a-z]*?)[sfrxj](?=$)/

/** "nuowcs" → "nuoc": the keys of a Telex keyboard that was switched off, taken away again. */
function withoutTelex(word: string): string {
  return word
    .replace(TELEX_TONE, "$1")
    .replace(/w/g, "")
    .replace(/([aeo])\1/g, "$1")
    .replace(/^dd/, "d")
}

/** "nu7o71c" → "nuoc": the same of a VNI keyboard, whose marks are digits behind letters. */
const withoutVni = (word: string) => (/^[a-z][a-z\d]*$/.test(word) ? word.replace(/\d/g, "") : word)

/**
 * Folded words as they were meant by someone who typed Vietnamese with the keyboard in English
 * mode; null where nothing looks so.
 */
export function meantByKeys(words: readonly string[]): string[] | null {
  const meant = words.map((word) => withoutTelex(withoutVni(word)))
  return meant.some((word, i) => word !== words[i] && word !== "") ? meant : null
}
