import { pbkdf2, randomBytes } from "node:crypto"
import { promisify } from "node:util"

const derive = promisify(pbkdf2)

/** OWASP's floor for PBKDF2-HMAC-SHA-256 when PINs of six digits are at stake on a shared device. */
export const PIN_ITERATIONS = 310_000
const KEY_BYTES = 32

export type PinVerifier = { salt: string; iterations: number; derived: string }

/** Whether a text may be a PIN: six to twelve digits, not one digit over and over. */
export function isPin(text: string): boolean {
  return /^\d{6,12}$/.test(text) && !/^(\d)\1+$/.test(text)
}

/** PBKDF2-SHA-256 of a PIN, 32 bytes, base64url. `salt` is base64url. */
export async function derivePin(pin: string, salt: string, iterations: number): Promise<string> {
  const key = await derive(pin, Buffer.from(salt, "base64url"), iterations, KEY_BYTES, "sha256")
  return key.toString("base64url")
}

/** A new verifier for a PIN, with a salt of its own. Throws RangeError for what is no PIN. */
export async function makePinVerifier(pin: string): Promise<PinVerifier> {
  if (!isPin(pin)) throw new RangeError("A PIN has 6 to 12 digits, not all alike.")
  const salt = randomBytes(16).toString("base64url")
  const derived = await derivePin(pin, salt, PIN_ITERATIONS)
  return { salt, iterations: PIN_ITERATIONS, derived }
}
