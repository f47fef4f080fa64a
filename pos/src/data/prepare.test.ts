import { expect, test } from "vitest"
import { createSearchIndex } from "./search-index"
import { openShelf, packShelf } from "./shelf"
import { bigShop } from "./testing/big-shop"

const COUNT = 5_000
/** The most SKUs that may be made ready before the hand has its turn again. */
const MOST_AT_ONCE = 500

test("a big catalogue is made ready for the search in small pieces, and the same search finds the same before and after", () => {
  const skus = [...(bigShop(COUNT, 2).skus ?? [])]
  const packed = packShelf({ skus, recognitions: [] })
  const asked = createSearchIndex(openShelf(packed), [])
  const ready = createSearchIndex(openShelf(packed), [])
  let pieces = 1
  while (ready.prepare()) pieces += 1
  expect(pieces).toBeGreaterThanOrEqual(COUNT / MOST_AT_ONCE)
  const codes = (found: { code: string }[]) => found.map(({ code }) => code)
  const hits = codes(ready.find("mat ong 00", 12))
  expect(hits.length).toBe(12)
  expect(codes(asked.find("mat ong 00", 12))).toEqual(hits)
})
