const KEY = "ocop.signed.1"

/**
 * Whether this browser signed in. It opens nothing: the cookie does, which no script sees. The mark
 * only spares those who never signed in a call.
 */
export function isMarkedSigned(): boolean {
  try {
    return localStorage.getItem(KEY) === "1"
  } catch {
    return false
  }
}

export function markSigned(isSigned: boolean): void {
  try {
    if (isSigned) localStorage.setItem(KEY, "1")
    else localStorage.removeItem(KEY)
  } catch {
    // Without storage the checkout stays empty, as for a guest.
  }
}
