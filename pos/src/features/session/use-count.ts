import { NOTES } from "@ocop/pricing"
import { useState } from "react"
import { type NoteCount, sumOfCount } from "../../data/session-facts"

const MAX_PIECES = 9_999

/** A count of the drawer by notes; `null` is "not counted yet", which is not zero. */
export type Count = {
  pieces: ReadonlyMap<number, number>
  current: number
  choose: (note: number) => void
  digit: (digit: string) => void
  erase: () => void
  next: () => void
  step: (note: number, by: number) => void
  restZero: () => void
  sum: number
  missing: number[]
  counts: NoteCount[]
}

/** Keeps the count while the cashier goes through the drawer, largest note first. */
export function useCount(initial: readonly NoteCount[] = []): Count {
  const [pieces, setPieces] = useState<ReadonlyMap<number, number>>(
    () => new Map(initial.map((row) => [row.note, row.pieces])),
  )
  const [current, choose] = useState<number>(NOTES[0])
  // The first digit on a note begins its number anew; later ones continue it.
  const [isFresh, setFresh] = useState(true)
  const put = (note: number, value: number) =>
    setPieces((was) => new Map(was).set(note, Math.min(MAX_PIECES, Math.max(0, value))))
  const go = (note: number) => {
    choose(note)
    setFresh(true)
  }
  const counts = [...pieces].map(([note, count]) => ({ note, pieces: count }))
  return {
    pieces,
    current,
    choose: go,
    digit: (digit) => {
      const was = isFresh ? 0 : (pieces.get(current) ?? 0)
      const value = was * 10 + Number(digit)
      if (value <= MAX_PIECES) put(current, value)
      setFresh(false)
    },
    erase: () => {
      const was = pieces.get(current)
      setFresh(false)
      if (was === undefined || was < 10) {
        setPieces((old) => {
          const next = new Map(old)
          next.delete(current)
          return next
        })
      } else put(current, Math.floor(was / 10))
    },
    next: () => {
      if (!pieces.has(current)) put(current, 0)
      const at = (NOTES as readonly number[]).indexOf(current)
      go(NOTES[(at + 1) % NOTES.length] ?? NOTES[0])
    },
    step: (note, by) => {
      put(note, (pieces.get(note) ?? 0) + by)
      go(note)
    },
    restZero: () => {
      setPieces((was) => new Map(NOTES.map((note) => [note, was.get(note) ?? 0])))
    },
    sum: sumOfCount(counts),
    missing: NOTES.filter((note) => !pieces.has(note)),
    counts: NOTES.flatMap((note) => {
      const value = pieces.get(note)
      return value === undefined ? [] : [{ note, pieces: value }]
    }),
  }
}
