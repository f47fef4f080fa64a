import type { MOST_REVIEW_PHOTOS, MOST_REVIEW_TEXT } from "@ocop/contracts"

// The contract by its type alone: by value it would bring zod into the page.
export const MOST_PHOTOS: typeof MOST_REVIEW_PHOTOS = 4
export const MOST_TEXT: typeof MOST_REVIEW_TEXT = 2000
