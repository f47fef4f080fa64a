import type { Book } from "./book-types"
import { bookFingerprint } from "./fingerprint"
import { loadBook } from "./load-book"

/** How old the book may be before its fingerprint is asked again, milliseconds. */
const FRESH_MS = 1_000

let held: { book: Book; fingerprint: string; checkedAt: number } | undefined
let checking: Promise<Book> | undefined

async function check(): Promise<Book> {
  // The fingerprint first: a change in between shows at the next look, it is never missed.
  const fingerprint = await bookFingerprint()
  const book = held?.fingerprint === fingerprint ? held.book : await loadBook()
  held = { book, fingerprint, checkedAt: Date.now() }
  return book
}

/**
 * Prices, SKUs, recognitions, VAT rules and outlets, at most a second old. Many callers share one
 * look at the database.
 */
export async function currentBook(): Promise<Book> {
  if (held && Date.now() - held.checkedAt < FRESH_MS) return held.book
  checking ??= check().finally(() => {
    checking = undefined
  })
  return checking
}

/** Makes the next look ask the database: for tests and for our own writes. */
export function forgetBook(): void {
  if (held) held.checkedAt = 0
}
