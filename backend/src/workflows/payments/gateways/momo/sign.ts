import { hmacHex, isHmac } from "../hmac"

type Values = Readonly<Record<string, string | number>>

/** `a=1&b=2` in the order of the names, values as they are: MoMo encodes nothing. */
export function momoText(values: Values): string {
  return Object.keys(values)
    .sort()
    .map((name) => `${name}=${values[name]}`)
    .join("&")
}

/** MoMo v2: HMAC-SHA-256 of the named values, the access key among them. */
export const momoSignature = (values: Values, secretKey: string): string =>
  hmacHex("sha256", secretKey, momoText(values))

/** The fields that MoMo's server signs when it tells of a payment, beside the access key. */
const TOLD = [
  "amount",
  "extraData",
  "message",
  "orderId",
  "orderInfo",
  "orderType",
  "partnerCode",
  "payType",
  "requestId",
  "responseTime",
  "resultCode",
  "transId",
] as const

/** Whether MoMo signed these fields, be it of the browser's return or of its server's call. */
export function isMomoSigned(
  fields: Readonly<Record<string, unknown>>,
  keys: { accessKey: string; secretKey: string },
): boolean {
  const values: Record<string, string | number> = { accessKey: keys.accessKey }
  for (const name of TOLD) {
    const value = fields[name]
    if (typeof value !== "string" && typeof value !== "number") return false
    values[name] = value
  }
  return isHmac("sha256", keys.secretKey, momoText(values), fields.signature)
}
