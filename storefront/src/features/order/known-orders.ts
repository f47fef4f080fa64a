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
