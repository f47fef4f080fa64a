import { expect, test } from "vitest"
import { demoSkus } from "../../data/testing/fixture-skus"
import { packWords } from "./pack-words"

test("a pack is named once, and goods by weight by what their price is for", () => {
  const words = (code: string) =>
    demoSkus.filter((sku) => sku.code === code).map((sku) => packWords(sku, "1 kg"))
  expect(words("OC0001")).toEqual(["hộp 500 g"])
  expect(words("OC0010")).toEqual(["1 kg"])
})
