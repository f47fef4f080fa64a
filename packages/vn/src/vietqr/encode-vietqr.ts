import { transliterate } from "../text/fold.js"
import { crc16ccitt } from "./crc16.js"
import { tlv } from "./tlv.js"
import {
  ACCOUNT_PATTERN,
  BIN_PATTERN,
  CARD_PATTERN,
  GUID,
  MAX_TEXT,
  MAX_VIETQR_AMOUNT,
  SERVICE_ACCOUNT,
  SERVICE_CARD,
  type VietQrInput,
} from "./vietqr-types.js"

export type EncodeVietQrCode =
  | "BIN_INVALID"
  | "TARGET_INVALID"
  | "AMOUNT_INVALID"
  | "PURPOSE_INVALID"
  | "PURPOSE_TOO_LONG"
  | "BILL_NUMBER_INVALID"

export type EncodedVietQr = { ok: true; text: string } | { ok: false; code: EncodeVietQrCode }

const fail = (code: EncodeVietQrCode): EncodedVietQr => ({ ok: false, code })

const targetOf = ({ account, card }: VietQrInput): { id: string; service: string } | null => {
  if ((account === undefined) === (card === undefined)) return null
  if (card !== undefined) {
    return CARD_PATTERN.test(card) ? { id: card, service: SERVICE_CARD } : null
  }
  return account !== undefined && ACCOUNT_PATTERN.test(account)
    ? { id: account, service: SERVICE_ACCOUNT }
    : null
}

const additional = (billNumber: string | undefined, purpose: string | undefined): string => {
  const inner =
    (billNumber === undefined ? "" : tlv("01", billNumber)) +
    (purpose === undefined ? "" : tlv("08", purpose))
  return inner === "" ? "" : tlv("62", inner)
}

/**
 * The text of a VietQR transfer code (NAPAS v1.0, 09/2021). Vietnamese letters of the purpose
 * lose their marks; whatever else does not fit the format is refused, nothing is cut.
 */
export const encodeVietQr = (input: VietQrInput): EncodedVietQr => {
  const { bin, amount, billNumber } = input
  if (!BIN_PATTERN.test(bin)) return fail("BIN_INVALID")
  const target = targetOf(input)
  if (!target) return fail("TARGET_INVALID")
  if (
    amount !== undefined &&
    !(Number.isInteger(amount) && amount > 0 && amount <= MAX_VIETQR_AMOUNT)
  ) {
    return fail("AMOUNT_INVALID")
  }
  const purpose = input.purpose === undefined ? undefined : transliterate(input.purpose)
  if (purpose !== undefined && !/^[A-Za-z0-9 ]+$/.test(purpose)) return fail("PURPOSE_INVALID")
  if (purpose !== undefined && purpose.length > MAX_TEXT) return fail("PURPOSE_TOO_LONG")
  if (billNumber !== undefined && !/^[\x20-\x7e]{1,25}$/.test(billNumber)) {
    return fail("BILL_NUMBER_INVALID")
  }
  const dynamic = input.dynamic ?? amount !== undefined
  const body =
    tlv("00", "01") +
    tlv("01", dynamic ? "12" : "11") +
    tlv(
      "38",
      tlv("00", GUID) +
        tlv("01", tlv("00", bin) + tlv("01", target.id)) +
        tlv("02", target.service),
    ) +
    tlv("53", "704") +
    (amount === undefined ? "" : tlv("54", String(amount))) +
    tlv("58", "VN") +
    additional(billNumber, purpose) +
    "6304"
  return { ok: true, text: body + crc16ccitt(body) }
}
