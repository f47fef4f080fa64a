import { crc16ccitt } from "./crc16.js"
import { parseTlv } from "./tlv.js"
import {
  ACCOUNT_PATTERN,
  BIN_PATTERN,
  CARD_PATTERN,
  GUID,
  MAX_TEXT,
  SERVICE_ACCOUNT,
  SERVICE_CARD,
  type VietQr,
  type VietQrTarget,
} from "./vietqr-types.js"

export type ParseVietQrCode =
  | "CHARACTER_INVALID"
  | "CRC_MISSING"
  | "CRC_WRONG"
  | "TLV_BROKEN"
  | "TAG_DUPLICATE"
  | "TAG_ORDER"
  | "FORMAT_UNKNOWN"
  | "NOT_VIETQR"
  | "TARGET_INVALID"
  | "CURRENCY_UNKNOWN"
  | "COUNTRY_UNKNOWN"
  | "AMOUNT_INVALID"
  | "TEXT_TOO_LONG"

type Failure = { ok: false; code: ParseVietQrCode }
export type ParsedVietQr = { ok: true; value: VietQr } | Failure

const fail = (code: ParseVietQrCode): Failure => ({ ok: false, code })

const LIMITS: Readonly<Record<string, number>> = { "59": 25, "60": 15, "61": 10 }

const parseTarget = (text: string): { ok: true; bin: string; target: VietQrTarget } | Failure => {
  const outer = parseTlv(text)
  if (!outer.ok) return outer
  if (outer.fields.get("00") !== GUID) return fail("NOT_VIETQR")
  const inner = parseTlv(outer.fields.get("01") ?? "")
  if (!inner.ok) return inner
  const bin = inner.fields.get("00") ?? ""
  const id = inner.fields.get("01") ?? ""
  const service = outer.fields.get("02")
  if (!BIN_PATTERN.test(bin)) return fail("TARGET_INVALID")
  if (service === SERVICE_ACCOUNT && ACCOUNT_PATTERN.test(id)) {
    return { ok: true, bin, target: { account: id } }
  }
  if (service === SERVICE_CARD && CARD_PATTERN.test(id)) {
    return { ok: true, bin, target: { card: id } }
  }
  return fail("TARGET_INVALID")
}

const parseAmount = (text: string | undefined): { ok: true; amount?: number } | Failure => {
  if (text === undefined) return { ok: true }
  // A closing point is allowed, decimals are not: VND has none (ISO 4217).
  if (text.length > 13 || !/^\d+\.?$/.test(text)) return fail("AMOUNT_INVALID")
  const amount = Number.parseInt(text, 10)
  return amount > 0 ? { ok: true, amount } : fail("AMOUNT_INVALID")
}

const parseAdditional = (
  text: string | undefined,
): { ok: true; billNumber?: string; purpose?: string } | Failure => {
  if (text === undefined) return { ok: true }
  const parsed = parseTlv(text)
  if (!parsed.ok) return parsed
  for (const [tag, value] of parsed.fields) {
    const limit = tag === "09" ? 3 : tag < "09" ? MAX_TEXT : 99
    if (value.length > limit) return fail("TEXT_TOO_LONG")
  }
  const billNumber = parsed.fields.get("01")
  const purpose = parsed.fields.get("08")
  return {
    ok: true,
    ...(billNumber === undefined ? {} : { billNumber }),
    ...(purpose === undefined ? {} : { purpose }),
  }
}

const checkEnvelope = (text: string): Failure | null => {
  if (!/^[\x20-\x7e]*$/.test(text)) return fail("CHARACTER_INVALID")
  if (!/6304[0-9A-Fa-f]{4}$/.test(text)) return fail("CRC_MISSING")
  return crc16ccitt(text.slice(0, -4)) === text.slice(-4).toUpperCase() ? null : fail("CRC_WRONG")
}

const checkFixed = (fields: ReadonlyMap<string, string>): Failure | null => {
  const tags = [...fields.keys()]
  if (tags[0] !== "00" || tags.at(-1) !== "63") return fail("TAG_ORDER")
  if (fields.get("00") !== "01" || !/^1[12]$/.test(fields.get("01") ?? "")) {
    return fail("FORMAT_UNKNOWN")
  }
  if (fields.get("53") !== "704") return fail("CURRENCY_UNKNOWN")
  if (fields.get("58") !== "VN") return fail("COUNTRY_UNKNOWN")
  const tooLong = Object.entries(LIMITS).some(
    ([tag, limit]) => (fields.get(tag)?.length ?? 0) > limit,
  )
  return tooLong ? fail("TEXT_TOO_LONG") : null
}

/**
 * Reads the text of a VietQR transfer code strictly: right CRC (upper or lower case), lengths that
 * fit at every nesting level, no tag twice. Unknown tags and any order between first and last pass.
 */
export const parseVietQr = (text: string): ParsedVietQr => {
  const envelope = checkEnvelope(text)
  if (envelope) return envelope
  const parsed = parseTlv(text)
  if (!parsed.ok) return parsed
  const { fields } = parsed
  const fixed = checkFixed(fields)
  if (fixed) return fixed
  const account = fields.get("38")
  if (account === undefined) return fail("NOT_VIETQR")
  const target = parseTarget(account)
  if (!target.ok) return target
  const amount = parseAmount(fields.get("54"))
  if (!amount.ok) return amount
  const extra = parseAdditional(fields.get("62"))
  if (!extra.ok) return extra
  return {
    ok: true,
    value: {
      bin: target.bin,
      ...target.target,
      ...(amount.amount === undefined ? {} : { amount: amount.amount }),
      ...(extra.billNumber === undefined ? {} : { billNumber: extra.billNumber }),
      ...(extra.purpose === undefined ? {} : { purpose: extra.purpose }),
      dynamic: fields.get("01") === "12",
    },
  }
}
