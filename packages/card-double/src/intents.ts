import { randomBytes } from "node:crypto"
import { cardDoes } from "./cards.js"
import { type Form, fieldsOf, unknownField } from "./form.js"
import { invalid, type Refusal, refusal } from "./refusal.js"

export type Intent = {
  id: string
  object: "payment_intent"
  amount: number
  amount_received: number
  amount_refunded: number
  currency: string
  status: "requires_payment_method" | "succeeded" | "canceled"
  client_secret: string
  created: number
  livemode: false
  description: string | null
  metadata: Record<string, string>
  payment_method_types: string[]
}

const CREATE = [
  "amount",
  "currency",
  "description",
  "metadata",
  "allowed_payment_method_types",
  "automatic_payment_methods",
]
/** Currencies without decimals among those of this shop. */
const LEAST = { vnd: 13_000, usd: 50 } as const

const now = () => Math.floor(Date.now() / 1000)
const newId = (prefix: string) => `${prefix}_double_${randomBytes(12).toString("hex")}`

/** A new intent, or what Stripe says about a request that is none. */
export function createIntent(form: Form): Intent | Refusal {
  if ([...form.keys()].some((key) => key.startsWith("payment_method_types"))) {
    const code = "payment_method_types_no_longer_supported"
    return invalid("payment_method_types is no longer supported.", { code })
  }
  const odd = unknownField(form, CREATE)
  if (odd) {
    return invalid(`Received unknown parameter: ${odd}`, { code: "parameter_unknown", param: odd })
  }
  const amount = form.get("amount") ?? ""
  if (!/^\d{1,12}$/.test(amount)) {
    return invalid("Invalid integer", { code: "parameter_invalid_integer", param: "amount" })
  }
  const currency = form.get("currency") ?? ""
  if (currency !== "vnd" && currency !== "usd") {
    return invalid(`Invalid currency: ${currency}`, { param: "currency" })
  }
  if (Number(amount) < LEAST[currency]) {
    return invalid("Amount must convert to at least 50 cents.", { code: "amount_too_small" })
  }
  const id = newId("pi")
  return {
    id,
    object: "payment_intent",
    amount: Number(amount),
    amount_received: 0,
    amount_refunded: 0,
    currency,
    status: "requires_payment_method",
    client_secret: `${id}_secret_${randomBytes(12).toString("hex")}`,
    created: now(),
    livemode: false,
    description: form.get("description") ?? null,
    metadata: fieldsOf(form, "metadata"),
    payment_method_types: ["card"],
  }
}

const overAlready = ({ status }: Intent) =>
  invalid(`This PaymentIntent has a status of ${status}.`, {
    code: "payment_intent_unexpected_state",
  })

/** Pays an intent with a card, as Stripe's page does; a declined card leaves it open. */
export function confirmIntent(intent: Intent, form: Form): Intent | Refusal {
  if (form.get("client_secret") !== intent.client_secret) {
    return invalid("The client_secret does not match.", { param: "client_secret" })
  }
  if (intent.status !== "requires_payment_method") return overAlready(intent)
  const does = cardDoes(form.get("payment_method_data[card][number]") ?? "")
  if (does !== "pays") {
    const isDecline = does !== "incorrect_number"
    return refusal(402, "card_error", isDecline ? "Your card was declined." : "Invalid number.", {
      code: isDecline ? "card_declined" : does,
      ...(isDecline && { decline_code: does === "card_declined" ? "generic_decline" : does }),
    })
  }
  intent.status = "succeeded"
  intent.amount_received = intent.amount
  return intent
}

/** Ends an intent that is not paid. */
export function cancelIntent(intent: Intent): Intent | Refusal {
  if (intent.status === "succeeded") return overAlready(intent)
  intent.status = "canceled"
  return intent
}

/** Gives money of an intent back, never more than came. */
export function refundIntent(intent: Intent, form: Form): object | Refusal {
  const odd = unknownField(form, ["payment_intent", "amount", "metadata", "reason"])
  if (odd) {
    return invalid(`Received unknown parameter: ${odd}`, { code: "parameter_unknown", param: odd })
  }
  const left = intent.amount_received - intent.amount_refunded
  const amount = Number(form.get("amount") ?? left)
  if (intent.amount_received === 0) return invalid("This PaymentIntent has no charge to refund.")
  if (left === 0) {
    return invalid("Charge has already been refunded.", { code: "charge_already_refunded" })
  }
  if (!Number.isInteger(amount) || amount < 1 || amount > left) {
    return invalid("Refund amount is greater than unrefunded amount on charge.")
  }
  intent.amount_refunded += amount
  return {
    id: newId("re"),
    object: "refund",
    amount,
    currency: intent.currency,
    payment_intent: intent.id,
    status: "succeeded",
    created: now(),
  }
}

/** An intent as a page may see it: never its secret nor what it carries for the shop. */
export const publicView = ({ id, object, amount, currency, status }: Intent) => ({
  id,
  object,
  amount,
  currency,
  status,
})
