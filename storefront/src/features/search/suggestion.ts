/** One row under the search box, in the reader's language, as `/api/suggestions` gives it. */
export type Suggestion = {
  kind: "product" | "gifts" | "commune" | "producer" | "set" | "all"
  href: string
  /** Empty where the kind says it all. */
  words: string
  /** Where the words are not in the page's language. */
  lang?: "vi"
  /** A commune's old name, a product's commune. */
  note: string | null
  /** Picture on this origin, for products. */
  src: string | null
  stars: number | null
  /** Products behind the row; null for one product. */
  count: number | null
}

export type SuggestionAnswer = {
  /** What the words were read as, where that is not what was typed. */
  meant: string | null
  /** Nothing holds all the words; the goods only come near. */
  near: boolean
  rows: Suggestion[]
}

export const NO_SUGGESTIONS: SuggestionAnswer = { meant: null, near: false, rows: [] }
