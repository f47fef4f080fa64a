import Stripe from "stripe"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { readStripe } from "./read"

const SECRET = "whsec_test-only"
vi.mock("../../../../lib/env", () => ({
  env: () => ({ STRIPE_API_KEY: "sk_test_x", STRIPE_WEBHOOK_SECRET: "whsec_test-only" }),
}))

let stripe: typeof import("./stripe")["stripe"]
beforeAll(async () => {
  ;({ stripe } = await import("./stripe"))
})

const NOW = 1_795_255_200
const event = (changes: object = {}, outer: object = {}) =>
  JSON.stringify({
    id: "evt_1",
    object: "event",
    type: "payment_intent.succeeded",
    created: NOW,
    livemode: false,
    data: {
      object: {
        id: "pi_1",
        object: "payment_intent",
        amount: 120_000,
        amount_received: 120_000,
        currency: "vnd",
        status: "succeeded",
        metadata: { ref: "HT23456789AB-1" },
        ...changes,
      },
    },
    ...outer,
  })

const signed = (payload: string, secret = SECRET, timestamp = NOW) =>
  new Stripe("sk_test_x").webhooks.generateTestHeaderString({ payload, secret, timestamp })
const call = (payload: string, signature: string) => ({
  raw: Buffer.from(payload),
  query: new URLSearchParams(),
  header: () => signature,
})

describe("Stripe's signature", () => {
  it("proves the very bytes", () => {
    expect(stripe.genuine(call(event(), signed(event())), NOW * 1000)).toMatchObject({
      id: "evt_1",
      ref: "HT23456789AB-1",
      amount: 120_000,
    })
  })

  it.each([
    ["another amount", event({ amount: 1 }), signed(event())],
    ["another secret", event(), signed(event(), "whsec_other")],
    ["an hour ago", event(), signed(event(), SECRET, NOW - 3_600)],
    ["no signature", event(), ""],
    ["the other mode", event({}, { livemode: true }), signed(event({}, { livemode: true }))],
  ])("refuses %s", (_name, payload, signature) => {
    expect(stripe.genuine(call(payload, signature), NOW * 1000)).toBeNull()
  })
})

describe("Stripe's events", () => {
  it("say đồng as they are: a hundred times more or less would be another price", () => {
    expect(readStripe(event())).toMatchObject({
      kind: "money",
      method: "card",
      reference: "pi_1",
      amount: 120_000,
      code: "HT23456789AB",
    })
  })

  it("move nothing but by money that was received, in đồng", () => {
    expect(readStripe(event({ amount_received: 0 })).kind).toBe("ignored")
    expect(readStripe(event({ status: "processing" })).kind).toBe("ignored")
    expect(readStripe(event({}, { type: "payment_intent.payment_failed" })).kind).toBe("ignored")
    expect(() => readStripe(event({ currency: "usd" }))).toThrow()
    const ended = event({ status: "canceled" }, { type: "payment_intent.canceled" })
    expect(readStripe(ended).kind).toBe("failed")
  })

  it("without a name of ours are money for nobody's order", () => {
    expect(readStripe(event({ metadata: {} }))).toMatchObject({ attemptRef: null, code: null })
  })
})
