export type ChannelName = "email" | "sms" | "zalo"

/** What a person reads. Phones get `text` alone. */
export type Letter = { subject: string; text: string; html: string }

export type Delivery = {
  /** Phone number `+84…` or mail address. */
  to: string
  /** As logs may show it. */
  toMasked: string
  template: string
  letter: Letter
  /** The same at every try, so that the other side can tell a repetition. */
  key: string
}

/** `refused`: this address will never take it. What may pass by itself is thrown, and tried again. */
export type Delivered = "sent" | "refused"

/** A way to reach a person. */
export type Channel = { send: (delivery: Delivery) => Promise<Delivered> }
