/** Refusals of ready-made baskets that have words of their own. */
export const SAID = ["GIFT_PACKING_UNKNOWN", "SKU_UNKNOWN", "QUANTITY_INVALID", "INVALID_REQUEST"]
