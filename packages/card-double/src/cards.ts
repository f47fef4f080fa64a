/** Stripe's public test cards that the double knows; every other number is refused. */
const CARDS: Readonly<Record<string, "pays" | "card_declined" | "insufficient_funds">> = {
  "4242424242424242": "pays",
  "4000000000000002": "card_declined",
  "4000000000009995": "insufficient_funds",
}

/** What a card number does. */
export function cardDoes(number: string) {
  return CARDS[number.replace(/\s/g, "")] ?? "incorrect_number"
}
