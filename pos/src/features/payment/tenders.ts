import { NOTES, suggestTenders } from "@ocop/pricing"

const SLOTS = 3

/** The rounded amounts of the three note slots, ascending; the exact one has a button of its own. */
export const noteSlots = (total: number): (number | null)[] => {
  const rounded = suggestTenders(total).filter((amount) => amount > total)
  return Array.from({ length: SLOTS }, (_, i) => rounded[i] ?? null)
}

/** The largest note that divides an amount: the colour of its button's stripe. */
export const stripeNote = (amount: number): number =>
  NOTES.find((note) => amount % note === 0) ?? NOTES[NOTES.length - 1] ?? 1_000
