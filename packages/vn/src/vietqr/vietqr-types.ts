/** Where the money goes: an account (up to 19 letters and digits) or a card (16 to 19 digits). */
export type VietQrTarget = { account: string; card?: never } | { card: string; account?: never }

/** The contents of a VietQR transfer code. */
export type VietQr = VietQrTarget & {
  /** Bank identification number, six digits. */
  bin: string
  /** Integer đồng; absent: the payer types it. */
  amount?: number
  /** Transfer content, at most 25 of `A-Z a-z 0-9` and space. */
  purpose?: string
  /** Bill number (tag 62/01), at most 25 printable ASCII characters. */
  billNumber?: string
  /** One payment only (`12`), or reusable (`11`). */
  dynamic: boolean
}

export type VietQrInput = Omit<VietQr, "dynamic" | "account" | "card"> &
  VietQrTarget & {
    /** Absent: dynamic if an amount is given. */
    dynamic?: boolean
  }

// NAPAS "Định dạng mã VietQR" v1.0, 09/2021.
export const GUID = "A000000727"
export const SERVICE_ACCOUNT = "QRIBFTTA"
export const SERVICE_CARD = "QRIBFTTC"
export const BIN_PATTERN = /^\d{6}$/
export const ACCOUNT_PATTERN = /^[A-Za-z0-9]{1,19}$/
export const CARD_PATTERN = /^\d{16,19}$/
export const MAX_TEXT = 25
/** Thirteen digits, the longest amount that tag 54 holds. */
export const MAX_VIETQR_AMOUNT = 9_999_999_999_999
