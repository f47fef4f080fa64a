/** Pages to offer: the first, the last, and the neighbours of the present one. */
export function pageNumbers(page: number, last: number): number[] {
  const wanted = new Set([1, last, page - 1, page, page + 1])
  return [...wanted].filter((one) => one >= 1 && one <= last).sort((a, b) => a - b)
}
