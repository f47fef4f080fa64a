/** `a × b ÷ divisor` rounded half up, exact for any safe non-negative integers. */
export const mulDivHalfUp = (a: number, b: number, divisor: number): number => {
  const product = a * b
  if (product <= Number.MAX_SAFE_INTEGER / 2) {
    const rest = product % divisor
    return (product - rest) / divisor + (rest * 2 >= divisor ? 1 : 0)
  }
  const d = BigInt(divisor)
  return Number((BigInt(a) * BigInt(b) * 2n + d) / (2n * d))
}
