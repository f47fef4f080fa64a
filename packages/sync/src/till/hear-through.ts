/** Numbers of one enrolment: the last one taken here, and how far the server last said it has all. */
export type NumberBook = { seq: number; heard: number }

export type Heard = NumberBook & {
  /** The server once had more than this: what was numbered later must be told again. */
  forgottenAfter: number | null
}

/**
 * What the server's `appliedThrough` means for the book. More than was taken here: this disk is an
 * old copy, or another device uses its numbers; the counter jumps, so that no number comes twice.
 * Less than it once said: the server came back from a backup and has forgotten.
 */
export const hearThrough = (book: NumberBook, through: number): Heard => ({
  seq: Math.max(book.seq, through),
  heard: through,
  forgottenAfter: through < book.heard ? through : null,
})
