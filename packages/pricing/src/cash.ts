/** Banknotes in use, đồng, largest first. */
export const NOTES = [
  500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000,
] as const

const TENDER_STEPS = [10_000, 50_000, 100_000, 200_000, 500_000]
const MAX_BUTTONS = 5

/**
 * Amounts (đồng) a customer is likely to hand over: the exact one, then the next multiples of
 * 10k, 50k, 100k, 200k and 500k; ascending, without doubles, at most five.
 */
export const suggestTenders = (total: number): number[] => {
  const amounts = [total, ...TENDER_STEPS.map((step) => Math.ceil(total / step) * step)]
  return [...new Set(amounts)].sort((a, b) => a - b).slice(0, MAX_BUTTONS)
}

/** Fewest notes that make up an amount of change; `remainder` (đồng) is less than the least note. */
export const changeNotes = (
  change: number,
): { notes: { note: number; count: number }[]; remainder: number } => {
  let remainder = Math.max(0, change)
  const notes: { note: number; count: number }[] = []
  for (const note of NOTES) {
    const count = Math.floor(remainder / note)
    if (count > 0) notes.push({ note, count })
    remainder -= count * note
  }
  return { notes, remainder }
}
