/**
 * Our bounded contexts, one line each, in the order of the alphabet. The stock kernel takes the
 * place of Medusa's inventory module: its joiner configuration carries that name.
 */
export const ocopModules: string[] = [
  "account",
  "claim",
  "consent",
  "delivery",
  "e-invoice",
  "gift-basket",
  "intake",
  "listing-review",
  "outbox",
  "outlet",
  "phone-code",
  "price-promotion",
  "producer",
  "rate-limit",
  "recognition",
  "register",
  "review",
  "sku",
  "stock",
  "tax-rule",
]
