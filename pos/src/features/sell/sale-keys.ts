/** The keys of the sell screen in the order of its bar, with the last part of their words' key. */
export const SALE_KEYS = [
  ["F1", "help"],
  ["F2", "find"],
  ["F3", "quantity"],
  ["*n", "times"],
  ["F4", "invoice"],
  ["F6 F7", "discount"],
  ["F8", "hold"],
  ["F9", "exact"],
  ["F10", "other"],
  ["Del", "remove"],
  ["Ctrl P", "reprint"],
  ["Alt 1–9", "favourites"],
  ["Ctrl 1–4", "basket"],
] as const
