import type { GIFT_CARD_MAX, GIFT_LINES_MAX } from "@ocop/contracts"

// The contract by its type alone: by value it would bring zod into the page.
export const CARD_MAX: typeof GIFT_CARD_MAX = 300
export const LINES_MAX: typeof GIFT_LINES_MAX = 12
