import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { GOODS_KINDS } from "./goods-kind"

test("every kind of goods has its drawing in the page, and no drawing is without goods", () => {
  const file = readFileSync(new URL("./goods-drawings.svg", import.meta.url), "utf8")
  const drawn = [...file.matchAll(/<symbol id="goods-([a-z]+)"/g)].map(([, kind]) => kind)
  expect(drawn.toSorted()).toEqual([...GOODS_KINDS].toSorted())
})
