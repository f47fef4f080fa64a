// A Vietnamese syllable without its marks.
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/

/** Whether a folded word can be Vietnamese. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(word)

const withoutVni = (word: string) => (/^[a-z][a-z\d]*$/.test(word) ? word.replace(/\d/g, "") : word)

/** Letters without the keys that only shape them: w, a doubled vowel, dd. */
const withoutShapes = (word: string): string =>
  word
    .replace(/w/g, "")
    .replace(/([aeo])(.*)\1/g, (all, vowel: string, between: string) =>
      // "nguyeen" and "nguyene" both mean ê: the second key may come at the end of the word.
      /^[aeiouy]*[a-z]{0,2}$/.test(between) && !/^[aeiouy]/.test(between)
        ? `${vowel}${between}`
        : all,
    )
    .replace(/^dd/, "d")
    .replace(/^d(.+)d$/, "d$1")

/** "nuowcs" → "nuoc": the tone key may come anywhere behind the first vowel. */
function withoutTelex(word: string): string {
  const bare = withoutShapes(word)
  if (isSyllable(bare)) return bare
  const vowel = bare.search(/[aeiouy]/)
  for (let at = bare.length - 1; at > vowel; at -= 1) {
    if (!"sfrxjz".includes(bare.charAt(at))) continue
    const meant = withoutShapes(bare.slice(0, at) + bare.slice(at + 1))
    if (isSyllable(meant)) return meant
  }
  return word
}

/**
 * Folded words as they were meant by someone who typed Vietnamese (Telex or VNI) with the keyboard
 * in English mode: "nuowcs mawms", "nu7o71c ma81m". Null where nothing looks so.
 */
export function meantByKeys(words: readonly string[]): string[] | null {
  const meant = words.map((word) => withoutTelex(withoutVni(word)))
  return meant.some((word, i) => word !== words[i] && word !== "") ? meant : null
}
