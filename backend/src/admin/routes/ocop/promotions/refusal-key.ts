const SAID = ["PROMOTION_UNLAWFUL", "VOUCHER_TAKEN", "PROMOTION_ENDED", "INVALID_REQUEST"]

/** The message key of a refusal; codes without words of their own share one. */
export const refusalKey = (code: string): string => (SAID.includes(code) ? code : "other")
