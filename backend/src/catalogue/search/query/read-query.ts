import { markedPlain, plain } from "./plain-words"

export type Question = {
  /** Folded words. */
  words: string[]
  /** The same words as they were typed, with their marks. */
  typed: string[]
  /** "4 sao": only goods with so many stars in force. */
  stars: number | null
}

const NUMBERS: Readonly<Record<string, number>> = {
  ba: 3,
  bon: 4,
  nam: 5,
  three: 3,
  four: 4,
  five: 5,
}
const STARS = /(?:^| )(?:hang )?([345]|ba|bon|nam|three|four|five) (?:sao|stars?)(?= |$)/

// What people write around the thing that they look for.
const FILLERS =
  /^(?:(?:toi )?(?:muon|can|tim|mua|ban|order|buy|where to buy) )+|(?: (?:o dau|bao nhieu(?: tien)?|gia re|chinh hang|ngon|loai ngon|gia bao nhieu))+$/g

/** Splits what was typed into words; marked and folded words stand side by side. */
export function readQuery(text: string): Question {
  const folded = plain(text)
  const found = STARS.exec(folded)
  const rest = folded
    .replace(STARS, " ")
    .replace(/(?:^| )ocop(?= |$)/g, found ? " " : "$&")
    .trim()
  const stars = found?.[1] ? (NUMBERS[found[1]] ?? Number(found[1])) : null
  const words = rest.split(" ").filter(Boolean)
  const marked = new Map(
    markedPlain(text)
      .split(" ")
      .map((word) => [plain(word), word]),
  )
  return { words, typed: words.map((word) => marked.get(word) ?? word), stars }
}

/** The words without those that only ask ("mua … ở đâu"), or null where there are none. */
export function withoutFillers(words: readonly string[]): string[] | null {
  const text = words.join(" ")
  const kept = text.replace(FILLERS, "").trim()
  return kept !== text && kept !== "" ? kept.split(" ") : null
}
