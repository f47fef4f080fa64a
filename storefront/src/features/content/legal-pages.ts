/** Pages that the law wants a shop to publish (NĐ 248/2026; Luật 19/2023/QH15, Điều 37), part by part. */
export const LEGAL_PAGES = {
  terms: ["scope", "contract", "price", "stars", "alcohol", "platform", "law"],
  payment: ["cod", "transfer", "card", "late", "invoice", "money"],
  returns: ["check", "fresh", "other", "how", "outcome", "cancel"],
  complaints: ["where", "what", "steps", "outside", "stamp"],
} as const

export type LegalPageName = keyof typeof LEGAL_PAGES

/** All pages of the rules, in the order in which they are linked. */
export const RULES = [
  "terms",
  "payment",
  "delivery",
  "returns",
  "complaints",
  "privacy",
  "seller",
] as const
