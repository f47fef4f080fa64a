const DAY_MS = 86_400_000

/** Days of a period, both ends counted. */
export function daysOf({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
}
