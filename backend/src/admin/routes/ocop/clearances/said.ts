/** Refusals of clearance rules that have words of their own. */
export const SAID = ["PROMOTION_UNLAWFUL", "OUTLET_UNKNOWN", "INVALID_REQUEST"]
