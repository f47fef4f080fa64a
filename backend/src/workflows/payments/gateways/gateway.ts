import type { PaymentMethod } from "@ocop/contracts"
import type { ProviderEvent } from "../money/money-event"

/** One try to pay an order through a gateway. */
export type Attempt = {
  /** Our name for the try, known to the gateway: order code, dash, number of the try. */
  ref: string
  orderCode: string
  /** Đồng. */
  amount: number
  locale: "vi" | "en"
  createdAt: Date
  /** Until when the order holds its goods. */
  expiresAt: Date
  /** The gateway's own name for it, where it gave one. */
  providerId: string | null
}

/** What the shopper's page does next. */
export type Started =
  | { kind: "card"; providerId: string; clientSecret: string }
  | { kind: "redirect"; providerId: string | null; url: string }

/** A call of a gateway's server as it came in. */
export type HookCall = {
  raw: Buffer
  query: URLSearchParams
  header: (name: string) => string
}

/** A genuine event, to be kept: its id with the gateway, its text, and the money it tells of. */
export type GenuineEvent = { id: string; raw: string; ref: string | null; amount: number | null }

export type HookAnswer = { status: number; body: Record<string, unknown> | null }

/** What our books say about a genuine event, for gateways that want to hear it at once. */
export type HookState = "taken" | "known" | "unknown_order" | "other_amount"

/** A service that takes money for us and tells us so. */
export type Gateway = {
  method: PaymentMethod
  /** How its server calls ours. */
  hookMethod: "GET" | "POST"
  /** Whether it has everything that it needs to be used. */
  isOn: () => boolean
  /** Opens a payment there; the same attempt again opens nothing new. Throws when it cannot. */
  start: (attempt: Attempt, places: { returnUrl: string; hookUrl: string }) => Promise<Started>
  /** The event in a call that the gateway itself sent; null for anything else. */
  genuine: (call: HookCall, nowMs: number) => GenuineEvent | null
  /** The answer that the gateway understands; `forged` changes nothing here. */
  answer: (state: HookState | "forged") => HookAnswer
  /** What a kept event means. Throws for what is none. */
  read: (raw: string) => ProviderEvent
  /** Asks the gateway how an attempt stands; the money it tells of is the money its events tell of. */
  ask: (attempt: Attempt) => Promise<ProviderEvent>
  /** Gives money back. The same key twice gives it back once. Throws when the gateway refuses. */
  refund: (refund: Refund) => Promise<void>
  /** Ends an attempt that is not paid, where the gateway can; else nothing. */
  cancel: (attempt: Attempt) => Promise<void>
}

export type Refund = {
  attempt: Attempt
  /** The gateway's name of the payment, as its event told. */
  reference: string
  amount: number
  key: string
}

/** The order that an attempt of ours is for; null for a name that is none of ours. */
export function orderOfRef(ref: string): string | null {
  return /^(?:\d{6}_)?(HT[0-9A-Z]{10})-\d{1,4}$/.exec(ref)?.[1] ?? null
}
