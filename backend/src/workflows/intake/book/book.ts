import type { Book } from "./book-types"
import { bookFingerprint } from "./fingerprint"
import { loadBook } from "./load-book"

/** How old the book may be when somebody is given it, milliseconds. */
const FRESH_MS = 1_000
/** Older than this it is looked after while it is still given out, so that nobody waits for the look. */
const LOOK_AHEAD_MS = 400

type Look = { book: Book; fingerprint: string; at: number }

let held: Look | undefined
let looking: Promise<Book> | undefined
/** Counts our own writes: a look that began before one of them is not kept. */
let writes = 0

async function look(): Promise<Book> {
  const at = Date.now()
  const before = writes
  // The fingerprint first: a change in between shows at the next look, it is never missed.
  const fingerprint = await bookFingerprint()
  const book = held?.fingerprint === fingerprint ? held.book : await loadBook()
  // A look that a later one has overtaken saw less than what is held.
  if (before === writes && (!held || held.at <= at)) held = { book, fingerprint, at }
  return book
}

function startLook(): Promise<Book> {
  const mine = look().finally(() => {
    if (looking === mine) looking = undefined
  })
  looking = mine
  // Whoever waits for it hears of a failure; where nobody does, the next caller looks again.
  mine.catch(() => undefined)
  return mine
}

/**
 * Prices, SKUs, recognitions, VAT rules and outlets, at most a second old. Many callers share one
 * look at the database.
 */
export async function currentBook(): Promise<Book> {
  const age = held ? Date.now() - held.at : Number.POSITIVE_INFINITY
  if (held && age < LOOK_AHEAD_MS) return held.book
  const mine = looking ?? startLook()
  return held && age < FRESH_MS ? held.book : mine
}

/** Makes the next caller look at the database, not at what a look before saw: after our own writes. */
export function forgetBook(): void {
  writes += 1
  looking = undefined
  if (held) held.at = 0
}
