/**
 * Every refusal that a client can meet, once: its HTTP status and the English sentence for logs.
 * Clients show their own catalogue text for the code; `action` tells a person what to do next.
 */
export const ERROR_REGISTRY = {
  INVALID_REQUEST: {
    status: 400,
    message: "The request is not in the expected form.",
    action: "fix",
  },
  UNAUTHENTICATED: { status: 401, message: "Sign in first.", action: "sign-in" },
  FORBIDDEN: { status: 403, message: "This account may not do that.", action: "ask" },
  NOT_FOUND: { status: 404, message: "There is no such thing here.", action: "check" },
  ROUTE_CLOSED: { status: 404, message: "This route is not open to the public.", action: "check" },
  CONFLICT: { status: 409, message: "The same key was used with other content.", action: "check" },
  PAYLOAD_TOO_LARGE: { status: 413, message: "The request is too large.", action: "fix" },
  UNSUPPORTED_MEDIA: { status: 415, message: "This type of file is not accepted.", action: "fix" },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: "Too many tries. Wait and try again.",
    action: "wait",
  },
  INTERNAL: {
    status: 500,
    message: "Something broke on our side. Nothing was changed.",
    action: "retry",
  },
  UNAVAILABLE: { status: 503, message: "The service is not ready.", action: "retry" },
  SKU_UNKNOWN: { status: 422, message: "This product is not in the catalogue.", action: "check" },
  QUANTITY_INVALID: {
    status: 422,
    message: "The quantity is not possible for this product.",
    action: "fix",
  },
  STOCK_SHORT: { status: 409, message: "There is not enough stock.", action: "change" },
  COUNT_OVERTAKEN: {
    status: 409,
    message: "These goods were counted again since this list was read.",
    action: "review",
  },
  PRICE_CHANGED: {
    status: 409,
    message: "A price or an availability changed since the quote.",
    action: "review",
  },
  TAX_RULE_MISSING: {
    status: 422,
    message: "No VAT rule covers this product on this day.",
    action: "ask",
  },
  VOUCHER_UNKNOWN: {
    status: 422,
    message: "This voucher is not known, or not valid now or here.",
    action: "check",
  },
  VOUCHER_SPENT: { status: 409, message: "This voucher has been used up.", action: "change" },
  VOUCHER_PHONE_LIMIT: {
    status: 409,
    message: "This phone number has used this voucher as often as it may.",
    action: "change",
  },
  VOUCHER_MINIMUM: {
    status: 422,
    message: "The goods do not come to the minimum of this voucher.",
    action: "change",
  },
  VOUCHER_NO_GOODS: {
    status: 422,
    message: "This voucher is for other goods.",
    action: "change",
  },
  PROMOTION_ENDED: { status: 409, message: "This promotion was ended already.", action: "check" },
  PROMOTION_UNLAWFUL: {
    status: 422,
    message: "The law does not let this promotion give that much.",
    action: "fix",
  },
  VOUCHER_TAKEN: { status: 409, message: "There is a voucher with this code.", action: "change" },
  OUTLET_UNKNOWN: { status: 422, message: "There is no such outlet.", action: "check" },
  OUTLET_CLOSED: { status: 422, message: "This outlet is not open on that day.", action: "change" },
  ALCOHOL_NOT_ALLOWED: {
    status: 422,
    message: "This outlet may not sell alcohol.",
    action: "change",
  },
  AGE_NOT_CONFIRMED: { status: 422, message: "Alcohol is sold to adults only.", action: "fix" },
  DELIVERY_NOT_OFFERED: {
    status: 422,
    message: "These goods cannot be delivered to this place.",
    action: "change",
  },
  GIFT_PACKING_UNKNOWN: {
    status: 422,
    message: "Baskets are not packed like this now.",
    action: "change",
  },
  WISHED_DAY_INVALID: {
    status: 422,
    message: "Nothing can arrive there on that day.",
    action: "change",
  },
  PREPAYMENT_NEEDED: {
    status: 422,
    message: "What is sent to somebody else is paid before it leaves.",
    action: "change",
  },
  TARIFF_OVERLAPS: {
    status: 409,
    message: "Another rate table begins on this day or later.",
    action: "fix",
  },
  CARRIER_OFF: { status: 422, message: "This carrier is not set up here.", action: "change" },
  CARRIER_REFUSED: { status: 409, message: "The carrier does not take it.", action: "check" },
  PARCEL_EXISTS: { status: 409, message: "A carrier has this parcel already.", action: "check" },
  PARCEL_NOT_READY: {
    status: 409,
    message: "This cannot be sent now: it is not paid, not packed here, or no delivery.",
    action: "check",
  },
  PARCEL_NOT_OPEN: {
    status: 409,
    message: "This parcel is not at a point where that can be done.",
    action: "check",
  },
  TAX_ID_INVALID: {
    status: 422,
    message: "A tax id has 10 digits, 13 for a branch, or 12 for a household.",
    action: "fix",
  },
  INVOICE_NUMBER_TAKEN: {
    status: 409,
    message: "Another order has an invoice with this symbol and number.",
    action: "check",
  },
  REMITTANCE_KNOWN: {
    status: 409,
    message: "This statement of the carrier was imported already.",
    action: "check",
  },
  CLAIM_NOT_POSSIBLE: {
    status: 409,
    message: "Nothing of this can be claimed now: it did not come, or it is claimed already.",
    action: "check",
  },
  CLAIM_NO_RETURN: {
    status: 422,
    message: "Goods that spoil are not sent back: ask for new ones or for the money.",
    action: "change",
  },
  CONSENT_MISSING: {
    status: 422,
    message: "The order needs an agreement that was not given.",
    action: "fix",
  },
  CONSENT_OUTDATED: {
    status: 409,
    message: "The text that was agreed to has a newer version.",
    action: "review",
  },
  ADDRESS_INVALID: { status: 422, message: "The delivery address is not complete.", action: "fix" },
  PHONE_INVALID: { status: 422, message: "The phone number is not complete.", action: "fix" },
  ENROLMENT_CODE_INVALID: {
    status: 403,
    message: "This enrolment code is unknown, used or too old.",
    action: "ask",
  },
  DEVICE_UNKNOWN: { status: 401, message: "This device is not enrolled.", action: "enrol" },
  OUTBOX_FILE_INVALID: {
    status: 422,
    message: "This file was not made by a register of this outlet, or it is torn.",
    action: "ask",
  },
  DEVICE_REVOKED: { status: 403, message: "This device was revoked.", action: "ask" },
  SIGNATURE_INVALID: {
    status: 401,
    message: "The signature of the device is not valid.",
    action: "retry",
  },
  SALE_TOTAL_MISMATCH: {
    status: 422,
    message: "The sums of this sale do not agree.",
    action: "report",
  },
  SALE_UNKNOWN: {
    status: 422,
    message: "The sale that this is about is not known here.",
    action: "report",
  },
  STAMP_OTHER_PROVINCE: {
    status: 422,
    message: "This stamp is of another province.",
    action: "check",
  },
  STAMP_REPEATED: {
    status: 409,
    message: "This stamp was scanned already: each pack has its own.",
    action: "check",
  },
  STAMP_NAMES_NOTHING: {
    status: 422,
    message: "This stamp does not say which goods it is on.",
    action: "check",
  },
  REFUND_ABOVE_SALE: {
    status: 422,
    message: "More would come back than this sale has left.",
    action: "check",
  },
  FACT_CONFLICT: { status: 409, message: "Another fact with this id is stored.", action: "report" },
  CODE_INVALID: { status: 401, message: "The code is wrong or too old.", action: "retry" },
  ORDER_NOT_PAYABLE: {
    status: 409,
    message: "This order does not wait for money.",
    action: "check",
  },
  ORDER_NOT_CANCELLABLE: {
    status: 409,
    message: "This order can no longer be cancelled without a person.",
    action: "ask",
  },
  PICKUP_CODE_WRONG: {
    status: 422,
    message: "This is not the code that the customer of this order has.",
    action: "check",
  },
  // Not 429: that a till takes for a server that is too busy to answer.
  PICKUP_CODE_LOCKED: {
    status: 409,
    message: "Too many wrong codes for this order. Wait and try again.",
    action: "wait",
  },
  ORDER_NOT_READY: {
    status: 409,
    message: "This order was placed a moment ago and is still being booked.",
    action: "retry",
  },
  ORDER_UNPAID: {
    status: 409,
    message: "Not all of the money of this order has come.",
    action: "check",
  },
  ORDER_NOT_OPEN: {
    status: 409,
    message: "This order is not open any more: handed over, sent, cancelled or run out.",
    action: "check",
  },
  CASE_CLOSED: { status: 409, message: "This case was closed already.", action: "check" },
  PAYMENT_REFUSED: {
    status: 502,
    message: "The payment service did not take this payment.",
    action: "change",
  },
  CHANGE_CLOSED: { status: 409, message: "This change was decided already.", action: "check" },
  ERASURE_WAITS: {
    status: 409,
    message: "An order of this person is still under way.",
    action: "wait",
  },
  REVIEW_TOO_EARLY: {
    status: 409,
    message: "Goods are reviewed once they were delivered.",
    action: "wait",
  },
  REVIEW_EXISTS: { status: 409, message: "These goods were reviewed already.", action: "check" },
  PRICE_RULE_UNREAD: {
    status: 422,
    message:
      "Neither till nor web shop would apply this: a SKU has one price, set on the product, and Medusa's price lists, promotions and campaigns are not read.",
    action: "change",
  },
  FILE_REFUSED: { status: 422, message: "This picture cannot be used.", action: "fix" },
} as const satisfies Record<string, { status: number; message: string; action: string }>

export type ErrorCode = keyof typeof ERROR_REGISTRY
