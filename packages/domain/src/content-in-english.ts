import { unitOf } from "./units.js"

const WORDS_OF_CONTENT: readonly [RegExp, string][] = [
  [/ cái$/, " pieces"],
  [/ chiếc(?=,|$)/, " pieces"],
  [/ lít$/, " l"],
  [/(\d),(\d)/, "$1.$2"],
]

/**
 * A net content in English: "Hộp 500 g" as "Box, 500 g", "Theo kg" as "By the kg". Words that are no
 * unit of ours stay as they are.
 */
export function contentInEnglish(content: string): string {
  if (content === "Theo kg") return "By the kg"
  const [first = "", ...rest] = content.split(" ")
  const unit = unitOf(first)
  if (unit === null) return content
  const word = unit.en.charAt(0).toUpperCase() + unit.en.slice(1)
  if (rest.length === 0) return word
  const size = WORDS_OF_CONTENT.reduce(
    (text, [vi, en]) => text.replace(vi, en),
    ` ${rest.join(" ")}`,
  )
  return `${word},${size}`
}
