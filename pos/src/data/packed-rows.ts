/**
 * Rows as JSON keeps them without their names: each set of names once (`ways`), and of every row the
 * number of its set and its values. Ten megabytes of catalogue are half names.
 */
export type PackedRows = { ways: string[][]; rows: [way: number, ...values: unknown[]][] }

/** Packs plain rows; a property that is undefined is left out, as JSON would. */
export function packRows(rows: readonly object[]): PackedRows {
  const ways: string[][] = []
  const known = new Map<string, number>()
  return {
    ways,
    rows: rows.map((row) => {
      const entries = Object.entries(row).filter(([, value]) => value !== undefined)
      const names = entries.map(([name]) => name)
      const key = names.join()
      const way = known.get(key) ?? ways.push(names) - 1
      known.set(key, way)
      return [way, ...entries.map(([, value]) => value)]
    }),
  }
}

/** The rows as they were packed. The caller vouches for their type: they were checked before. */
export function unpackRows<T extends object>({ ways, rows }: PackedRows): T[] {
  return rows.map(([way, ...values]) => {
    const names = ways[way] ?? []
    return Object.fromEntries(names.map((name, i) => [name, values[i]])) as T
  })
}
