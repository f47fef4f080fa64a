/**
 * Splits an integer by weights so that the parts add up to it exactly: each part is its exact
 * share rounded down, and the left-over units go to the largest remainders, the earlier of equals
 * first. A weight of 0 gets 0.
 *
 * `total` and every weight are non-negative safe integers; anything else, or a total to split
 * among weights that are all 0, throws RangeError.
 */
export const largestRemainder = (total: number, weights: readonly number[]): number[] => {
  if (![total, ...weights].every((n) => Number.isSafeInteger(n) && n >= 0)) {
    throw new RangeError("largestRemainder needs non-negative integers")
  }
  const sum = weights.reduce((acc, w) => acc + BigInt(w), 0n)
  if (sum === 0n) {
    if (total > 0) throw new RangeError("largestRemainder cannot split among weights of 0")
    return weights.map(() => 0)
  }
  const exact = weights.map((w) => BigInt(total) * BigInt(w))
  const parts = exact.map((e) => Number(e / sum))
  const leftOver = total - parts.reduce((acc, p) => acc + p, 0)
  const byRemainder = exact
    .map((e, index) => ({ index, remainder: e % sum }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
    )
  const lucky = new Set(byRemainder.slice(0, leftOver).map((r) => r.index))
  return parts.map((part, index) => (lucky.has(index) ? part + 1 : part))
}
