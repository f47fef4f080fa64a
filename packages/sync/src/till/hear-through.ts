/** Numbers of one enrolment: the last one taken here, and where we last asked the server to catch up. */
export type NumberBook = { seq: number; asked: number | null }

export type Heard = NumberBook & {
  /** The server lacks numbers after this one that it has answered for: they must be told again. */
  forgottenAfter: number | null
}

/**
 * What the server's `appliedThrough` means for the book, `waits` being whether any fact is still
 * to be sent. More than was taken here: this disk is an old copy, or another device uses its numbers;
 * the counter jumps, so that no number comes twice. Less, though nothing waits: the server came back
 * from a backup and has forgotten. It is told again once for each such mark, never for ever.
 */
export function hearThrough(book: NumberBook, through: number, waits: boolean): Heard {
  const seq = Math.max(book.seq, through)
  if (through === seq) return { seq, asked: null, forgottenAfter: null }
  if (waits || through === book.asked) return { seq, asked: book.asked, forgottenAfter: null }
  return { seq, asked: through, forgottenAfter: through }
}

/** A fact as the book lists it; sales carry the enrolment and the number they were made under. */
export type BookedFact = { id: string; at: string; epoch?: number; seq?: number }

/**
 * What must be told again to a server that has the numbers of `epoch` only up to `after`: every
 * later sale, and whatever else was written since. In the order in which it happened.
 */
export function forgottenFacts<T extends BookedFact>(
  facts: readonly T[],
  { epoch, after }: { epoch: number; after: number },
): T[] {
  const since = facts.find((fact) => fact.epoch === epoch && fact.seq === after)?.at ?? ""
  const isForgotten = ({ seq, at, epoch: own }: T) =>
    seq === undefined ? at > since : own === epoch && seq > after
  return facts.filter(isForgotten).sort((a, b) => (a.at < b.at ? -1 : 1))
}
