import { hmacHex, isHmac } from "../hmac"

type Fields = Readonly<Record<string, string>>

const encoded = (text: string) => encodeURIComponent(text).replace(/%20/g, "+")

/** Fields as VNPAY signs them: in the order of their names, URL-encoded, a space as `+`. */
export function vnpayText(fields: Fields): string {
  return Object.keys(fields)
    .filter((name) => fields[name] !== "" && !/^vnp_SecureHash(Type)?$/.test(name))
    .sort()
    .map((name) => `${encoded(name)}=${encoded(fields[name] ?? "")}`)
    .join("&")
}

/** VNPAY 2.1.0: HMAC-SHA-512 of the fields. */
export const vnpayHash = (fields: Fields, secret: string): string =>
  hmacHex("sha512", secret, vnpayText(fields))

/** Whether VNPAY signed this query, be it of the browser's return or of its server's call. */
export function isVnpaySigned(query: URLSearchParams, secret: string): boolean {
  const names = [...query.keys()]
  // A name given twice would be read one way and signed another.
  if (new Set(names).size !== names.length) return false
  const fields = Object.fromEntries(query)
  return isHmac("sha512", secret, vnpayText(fields), fields.vnp_SecureHash)
}

/** VNPAY's own server is asked with fields in a fixed order, joined by `|`. */
export const vnpayAskHash = (values: readonly string[], secret: string): string =>
  hmacHex("sha512", secret, values.join("|"))
