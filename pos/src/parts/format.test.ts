import { expect, test } from "vitest"
import { unitWord } from "./format"

test("English says one box and two boxes, Vietnamese the same of both", () => {
  expect([unitWord("hộp", "en", 1000), unitWord("hộp", "en", 2000)]).toEqual(["box", "boxes"])
  expect([unitWord("hộp", "vi", 1000), unitWord("hộp", "vi", 2000)]).toEqual(["hộp", "hộp"])
  expect(unitWord("kg", "en", 2500)).toBe("kg")
  expect(unitWord("thúng", "en", 2000)).toBe("thúng")
})
