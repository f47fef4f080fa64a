/** Time left of a hold, never below zero, and the share of it that is left (0..1). */
export function holdLeft(
  placedAt: string,
  payBefore: string,
  now: number,
): { seconds: number; share: number } {
  const end = Date.parse(payBefore)
  const whole = Math.max(1, end - Date.parse(placedAt))
  const left = Math.max(0, end - now)
  return { seconds: Math.ceil(left / 1000), share: Math.min(1, left / whole) }
}

/** `09:42`, `1:05:00` from an hour on. */
export function clockWords(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0")
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
