import { describe, expect, test } from "vitest"
import { createSearchIndex } from "./search-index"
import { openShelf, packShelf } from "./shelf"
import { demoSkus } from "./testing/fixture-skus"

const shelf = openShelf(packShelf({ skus: [...demoSkus], recognitions: [] }))
const favourites = demoSkus.slice(4, 8).map(({ id }) => id)
const newIndex = () => createSearchIndex(shelf, favourites)

const WORDS = ["mat ong", "mực khô", "banh da", "nga cuong", "cu do", "ruou nep"]
const prefixes = (word: string) => Array.from(word, (_, n) => word.slice(0, n + 1))
/** Typed to the end, taken back to the second letter, typed again, then another word in its place. */
const TYPED = WORDS.flatMap((word) => [
  ...prefixes(word),
  ...prefixes(word).toReversed().slice(0, -1),
  ...prefixes(word),
])

describe("a search that is typed letter by letter", () => {
  test.each([2, 8, 50])("finds at every letter what it would find at once, %i rows", (limit) => {
    const index = newIndex()
    const found = TYPED.map((text) => index.find(text, limit))
    expect(found).toEqual(TYPED.map((text) => newIndex().find(text, limit)))
    expect(found.some((hits) => hits.length === limit)).toBe(limit < demoSkus.length)
  })
})
