/** Money that somebody's server told us of, in one form for bank feeds, cards and wallets. */
export type MoneyEvent = {
  kind: "money"
  /** Of the provider `counter`, how a till took it for an order that its customer fetches; only there `cash`. */
  method: "transfer" | "card" | "wallet" | "cash"
  /** What the provider calls this payment; the same payment told twice counts once. */
  reference: string
  /** Our own name for the try to pay, which a gateway gives back; null for a bank transfer. */
  attemptRef: string | null
  /** The bank account it came into; null for money that a gateway keeps for us. */
  accountNo: string | null
  /** Đồng, more than zero. */
  amount: number
  /** ISO instant of the payment. */
  at: string
  /** The payer's words, or what the gateway says about the payment. */
  content: string
  /** The one order that the words or the gateway's own books name; null when there is none. */
  code: string | null
}

/** What an event of a provider means. Only money moves anything. */
export type ProviderEvent =
  | MoneyEvent
  | { kind: "failed"; providerRef: string; reason: string }
  | { kind: "ignored" }

export const IGNORED: ProviderEvent = { kind: "ignored" }
