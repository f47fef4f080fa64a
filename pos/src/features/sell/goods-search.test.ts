import type { PosSku } from "@ocop/contracts"
import { expect, test } from "vitest"
import { createStore } from "../../data/store"
import { demoSkus } from "../../data/testing/fixture-skus"
import { createGoodsSearch } from "./goods-search"

function openShop() {
  const asked: string[] = []
  const book = (skus: readonly PosSku[]) => ({
    search: (text: string, limit: number) => {
      asked.push(text)
      return skus.slice(0, limit)
    },
  })
  const replica = createStore<ReturnType<typeof book> | null>(book(demoSkus))
  return { asked, book, replica, search: createGoodsSearch(replica) }
}

test("a letter is looked up once, however many ask what it found", () => {
  const { asked, search } = openShop()
  search.text.set("m")
  expect(search.hits()).toBe(search.hits())
  search.text.set("ma")
  expect(search.hits()).toHaveLength(8)
  expect(asked).toEqual(["m", "ma"])
})

test("blanks look for nothing, and a till without a catalogue finds nothing", () => {
  const { asked, replica, search } = openShop()
  search.text.set("  ")
  expect(search.hits()).toBeNull()
  search.text.set("m")
  replica.set(null)
  expect(search.hits()).toEqual([])
  expect(asked).toEqual([])
})

test("a catalogue that comes while somebody types is searched for the same words", () => {
  const { book, replica, search } = openShop()
  search.text.set("mat")
  expect(search.hits()).toHaveLength(8)
  let heard = 0
  const stop = search.subscribe(() => heard++)
  replica.set(book(demoSkus.slice(0, 2)))
  expect(search.hits()).toEqual(demoSkus.slice(0, 2))
  search.text.set("mat o")
  stop()
  search.text.set("mat on")
  expect(heard).toBe(2)
})
