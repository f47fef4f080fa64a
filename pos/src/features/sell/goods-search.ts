import type { PosSku } from "@ocop/contracts"
import { createStore, type Store } from "../../data/store"

/** What fits on the screen; whoever looks for more types on. */
export const MOST_HITS = 8

type Searched = { search: (text: string, limit: number) => PosSku[] }

/** Goods looked for by name: the words in the box, and what they find in the catalogue of now. */
export type GoodsSearch = {
  text: Store<string>
  /** Best first; null while nothing is looked for. */
  hits: () => readonly PosSku[] | null
  /** Hears of every letter, and of a catalogue that changed. */
  subscribe: (listener: () => void) => () => void
}

/** A search over the catalogue that `replica` holds; a letter is looked up once, however many ask. */
export function createGoodsSearch(
  replica: Pick<Store<Searched | null>, "get" | "subscribe">,
): GoodsSearch {
  const text = createStore("")
  let known: { words: string; book: Searched | null; hits: readonly PosSku[] | null } | null = null
  const find = (words: string, book: Searched | null) =>
    words.trim() === "" ? null : (book?.search(words, MOST_HITS) ?? [])
  return {
    text,
    hits: () => {
      const words = text.get()
      const book = replica.get()
      if (known?.words !== words || known.book !== book) {
        known = { words, book, hits: find(words, book) }
      }
      return known.hits
    },
    subscribe: (listener) => {
      const stops = [text.subscribe(listener), replica.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
