import { describe, expect, it } from "vitest"
import { contentInEnglish } from "./content-in-english.js"

describe("a net content in English", () => {
  it.each([
    ["Hộp 500 g", "Box, 500 g"],
    ["Hộp 10 chiếc, 500 g", "Box, 10 pieces, 500 g"],
    ["Chai 1,5 lít", "Bottle, 1.5 l"],
    ["Chục 10 cái", "Ten, 10 pieces"],
    ["Theo kg", "By the kg"],
    ["Quả", "Fruit"],
  ])("of %s is %s", (vi, en) => {
    expect(contentInEnglish(vi)).toBe(en)
  })

  it("leaves words alone that are no unit of ours", () => {
    expect(contentInEnglish("Thúng 3 kg")).toBe("Thúng 3 kg")
  })
})
