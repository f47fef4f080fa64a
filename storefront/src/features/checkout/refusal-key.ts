const KNOWN = [
  "PRICE_CHANGED",
  "STOCK_SHORT",
  "SKU_UNKNOWN",
  "OUTLET_CLOSED",
  "ALCOHOL_NOT_ALLOWED",
  "AGE_NOT_CONFIRMED",
  "ADDRESS_INVALID",
  "PHONE_INVALID",
  "QUANTITY_INVALID",
  "DELIVERY_NOT_OFFERED",
  "TAX_ID_INVALID",
  "CONSENT_MISSING",
  "CONSENT_OUTDATED",
  "WISHED_DAY_INVALID",
  "PREPAYMENT_NEEDED",
  "GIFT_PACKING_UNKNOWN",
  "VOUCHER_SPENT",
  "VOUCHER_PHONE_LIMIT",
  "TOO_MANY_REQUESTS",
] as const

/** The message key of a refusal; codes without words of their own share OTHER. */
export function refusalKey(code: string): (typeof KNOWN)[number] | "OTHER" {
  return KNOWN.find((known) => known === code) ?? "OTHER"
}
