/**
 * The highest number below which none is missing, starting after `from`. `settled` are the
 * numbers that the server has dealt with, in any order.
 */
export const appliedThrough = (from: number, settled: readonly number[]): number => {
  const known = new Set(settled)
  let through = from
  while (known.has(through + 1)) through += 1
  return through
}
