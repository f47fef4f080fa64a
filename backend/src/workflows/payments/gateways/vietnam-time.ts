const OFFSET_MS = 7 * 3_600_000

/** `20261121140237` in Vietnamese time, as VNPAY writes instants. */
export function compactTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().replace(/\D/g, "").slice(0, 14)
}

/** The ISO instant of `20261121140237`. Throws RangeError for what is no time. */
export function fromCompactTime(text: string): string {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text)
  if (!parts) throw new RangeError(`no time: ${text}`)
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`
}

/** `261121` in Vietnamese time, as ZaloPay wants its references to begin. */
export const shortDay = (instant: Date): string => compactTime(instant).slice(2, 8)
