import { currentBook, forgetBook } from "../../workflows/intake/book/book"
import type { Book } from "../../workflows/intake/book/book-types"
import { loadShelf } from "./load-shelf"
import type { Shelf } from "./shelf-types"

let held: { book: Book; shelf: Promise<Shelf> } | undefined

/**
 * The catalogue as it is, at most a second old: read anew whenever the book of prices, texts and
 * recognitions is. Requests that come while it is read share one reading.
 */
export async function currentShelf(): Promise<Shelf> {
  const book = await currentBook()
  if (held?.book === book) return held.shelf
  const next = { book, shelf: loadShelf(book) }
  held = next
  // A failed reading is not kept: the next request tries again.
  next.shelf.catch(() => {
    if (held === next) held = undefined
  })
  return next.shelf
}

/** Makes the next request look at the database at once: after our own writes. */
export function forgetShelf(): void {
  forgetBook()
}
