export type PhoneKind = "MOBILE" | "LANDLINE"
export type NormalisedPhone =
  | { ok: true; phone: string; kind: PhoneKind }
  | { ok: false; code: "PHONE_EMPTY" | "PHONE_INVALID" }

// Numbers after the country code: mobiles since 2018, landlines since 2017 (024 and 028 + 8 digits,
// other provinces 02xx + 7 digits; both make ten).
const MOBILE = /^[35789]\d{8}$/
const LANDLINE = /^2\d{9}$/

/**
 * A Vietnamese phone number as `+84…`, from the ways people write it (`0912 345 678`,
 * `+84 (0) 912.345.678`, `0084…`).
 */
export const normalisePhone = (text: string): NormalisedPhone => {
  const compact = text.trim().replace(/[\s.\-()/\u00a0\u2013]/g, "")
  if (compact === "") return { ok: false, code: "PHONE_EMPTY" }
  const national = /^(?:(?:\+|00)?840?|0)(\d+)$/.exec(compact)?.[1] ?? ""
  if (MOBILE.test(national)) return { ok: true, phone: `+84${national}`, kind: "MOBILE" }
  if (LANDLINE.test(national)) return { ok: true, phone: `+84${national}`, kind: "LANDLINE" }
  return { ok: false, code: "PHONE_INVALID" }
}

/** A kept number (`+84912345678`) as people dial it here: `0912345678`. */
export const nationalPhone = (phone: string): string => phone.replace(/^\+84/, "0")

/** A number for screens that must not show it whole: `091•••678`; a text too short is hidden whole. */
export const maskPhone = (phone: string): string => {
  const parsed = normalisePhone(phone)
  const shown = parsed.ok ? `0${parsed.phone.slice(3)}` : phone.trim()
  if (shown.length < 9) return "•".repeat(shown.length)
  return `${shown.slice(0, 3)}${"•".repeat(shown.length - 6)}${shown.slice(-3)}`
}
