import type { Change } from "./types"

const same = (a: unknown, b: unknown) =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * What a row would change of what is stored. A column the file lacks (`undefined`) changes nothing;
 * an empty cell (`null`) empties the field.
 */
export function diff(stored: Record<string, unknown> | undefined, wanted: object): Change[] {
  return Object.entries(wanted)
    .filter(([field, to]) => to !== undefined && !same(stored?.[field], to))
    .filter(([, to]) => stored !== undefined || to !== null)
    .map(([field, to]) => ({ field, from: stored?.[field] ?? null, to }))
}

/** The changed fields alone, as an update. */
export const updateOf = (changes: readonly Change[]): Record<string, unknown> =>
  Object.fromEntries(changes.map(({ field, to }) => [field, to]))
