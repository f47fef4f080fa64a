const PREFIX = "ocop.order."

/** Keeps, for this tab only, the phone number that opens an order just placed or looked up. */
export function rememberOrder(code: string, phone: string): void {
  try {
    sessionStorage.setItem(PREFIX + code.toUpperCase(), phone)
  } catch {
    // Without storage the order page asks for the number.
  }
}

/** The phone number for an order of this tab, or null. */
export function knownPhone(code: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + code.toUpperCase())
  } catch {
    return null
  }
}

const TOGETHER = "ocop.together"

/** Keeps, for this tab only, the orders that were placed at once. */
export function rememberTogether(codes: readonly string[]): void {
  try {
    sessionStorage.setItem(TOGETHER, JSON.stringify(codes))
  } catch {
    // Without storage each order is found by its code.
  }
}

/** The other orders that were placed at once with this one; none where nobody knows. */
export function placedTogether(code: string): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(TOGETHER) ?? "[]")
    const codes = Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : []
    return codes.includes(code) ? codes.filter((one) => one !== code) : []
  } catch {
    return []
  }
}
