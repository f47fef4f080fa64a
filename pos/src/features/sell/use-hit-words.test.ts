import { describe, expect, test } from "vitest"
import { markedName } from "./use-hit-words"

describe("the typed words in a name", () => {
  test.each([
    ["mam", ["Nước ", "mắm", " Kỳ Phú"]],
    ["nuoc mam", ["", "Nước mắm", " Kỳ Phú"]],
    ["phu", ["Nước mắm Kỳ ", "Phú", ""]],
    ["mat ong", ["Nước mắm Kỳ Phú", "", ""]],
  ])("%s", (phrase, parts) => {
    expect(markedName("Nước mắm Kỳ Phú", phrase)).toEqual(parts)
    expect(markedName("Nước mắm Kỳ Phú".normalize("NFD"), phrase)).toEqual(parts)
  })
})
