import { describe, expect, it } from "vitest"
import { joined, MOST_WISHES, readWishes, toggled, type Wish } from "./wishes"

const wish = (skuId: string): Wish => ({
  skuId,
  handle: "cu-do",
  title: "Cu đơ",
  netContent: "Hộp 500 g",
  unit: "hộp",
  sellMode: "PIECE",
  price: 76_000,
  demoPrice: true,
  image: null,
})

describe("what is kept for later", () => {
  it("is kept once, newest first, and let go of by the same act", () => {
    const two = toggled(toggled([], wish("a")), wish("b"))
    expect(two.map(({ skuId }) => skuId)).toEqual(["b", "a"])
    expect(toggled(two, wish("b")).map(({ skuId }) => skuId)).toEqual(["a"])
  })

  it("is the browser's and the account's together, each once", () => {
    const all = joined([wish("a"), wish("b")], [wish("b"), wish("c")])
    expect(all.map(({ skuId }) => skuId)).toEqual(["a", "b", "c"])
  })

  it("never grows beyond what can be counted at once", () => {
    const many = Array.from({ length: 90 }, (_, n) => wish(String(n)))
    const kept = many.reduce<Wish[]>((wishes, one) => toggled(wishes, one), [])
    expect(kept).toHaveLength(MOST_WISHES)
    expect(kept[0]?.skuId).toBe("89")
  })

  it("is what it was after a reload, and nothing where the storage holds something else", () => {
    const kept = toggled([], wish("a"))
    expect(readWishes(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    for (const bad of [null, "x", [1], [{ skuId: "a" }]]) expect(readWishes(bad)).toEqual([])
  })
})
