const TONES = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]

const PAIRS = ["oa", "oe", "uy"]

const spellings = (): Map<string, string> => {
  const map = new Map<string, string>()
  for (const [first = "", second = ""] of PAIRS.map((pair) => pair.split(""))) {
    for (const tone of TONES) {
      for (const a of [first, first.toUpperCase()]) {
        for (const b of [second, second.toUpperCase()]) {
          map.set((a + b + tone).normalize("NFC"), (a + tone + b).normalize("NFC"))
        }
      }
    }
  }
  return map
}

const OLD_BY_NEW = spellings()
// After q the u belongs to the consonant: "quý" is right in both spellings.
const NEW_STYLE = new RegExp(`(?<![qQ])(?:${[...OLD_BY_NEW.keys()].join("|")})(?!\\p{L})`, "gu")

/**
 * Writes open syllables in oa, oe, uy the glossary's way, the tone on the first vowel: hoà → hòa,
 * thuỷ → thủy. The result is NFC; all other syllables stay.
 */
export const normaliseTonePlacement = (text: string): string =>
  text.normalize("NFC").replace(NEW_STYLE, (match) => OLD_BY_NEW.get(match) ?? match)
