/** Refusals of promotions that have words of their own. */
export const SAID = ["PROMOTION_UNLAWFUL", "VOUCHER_TAKEN", "PROMOTION_ENDED", "INVALID_REQUEST"]
