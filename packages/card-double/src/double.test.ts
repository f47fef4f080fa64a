import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Double, startDouble } from "./double.js"

let double: Double
beforeAll(async () => {
  double = await startDouble({
    port: 0,
    secretKey: "sk_test_double",
    webhookSecret: "whsec_double",
    webhookUrl: null,
  })
})
afterAll(() => double.stop())

type Reply = {
  status: number
  body: { id: string; client_secret: string; status: string } & Errors
}
type Errors = { error?: { type: string; code?: string } }

async function ask(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const answer = await fetch(`${double.url}/v1/${path}`, {
    method: "POST",
    headers: { authorization: "Bearer sk_test_double", ...headers },
    body: new URLSearchParams(form),
  })
  return { status: answer.status, body: (await answer.json()) as Reply["body"] }
}
const PAYMENT = { amount: "120000", currency: "vnd", "metadata[ref]": "HT-1" }
const open = async () => (await ask("payment_intents", PAYMENT)).body
const payWith = (intent: { id: string; client_secret: string }, number: string) =>
  ask(`payment_intents/${intent.id}/confirm`, {
    client_secret: intent.client_secret,
    "payment_method_data[card][number]": number,
  })

describe("the card double refuses what Stripe refuses", () => {
  it.each([
    ["half a đồng", { ...PAYMENT, amount: "0.5" }, "parameter_invalid_integer"],
    ["too little", { ...PAYMENT, amount: "100" }, "amount_too_small"],
    ["a word it does not know", { ...PAYMENT, color: "red" }, "parameter_unknown"],
    [
      "a retired word",
      { ...PAYMENT, "payment_method_types[0]": "card" },
      "payment_method_types_no_longer_supported",
    ],
  ])("%s", async (_name, form, code) => {
    const { status, body } = await ask("payment_intents", form as Record<string, string>)
    expect([status, body.error?.code]).toEqual([400, code])
  })

  it("another key", async () => {
    const wrong = { authorization: "Bearer sk_test_other" }
    expect((await ask("payment_intents", PAYMENT, wrong)).status).toBe(401)
  })

  it("a used idempotency key with other words, and answers the same words alike", async () => {
    const key = { "idempotency-key": "k1" }
    const first = await ask("payment_intents", PAYMENT, key)
    const again = await ask("payment_intents", PAYMENT, key)
    expect(again.body.id).toBe(first.body.id)
    const other = await ask("payment_intents", { ...PAYMENT, amount: "130000" }, key)
    expect([other.status, other.body.error?.type]).toEqual([400, "idempotency_error"])
  })

  it("a card that has no money, and leaves the payment open for another", async () => {
    const intent = await open()
    const refused = await payWith(intent, "4000 0000 0000 0002")
    expect([refused.status, refused.body.error?.code]).toEqual([402, "card_declined"])
    expect((await payWith(intent, "1234")).body.error?.code).toBe("incorrect_number")
    const paid = await payWith(intent, "4242 4242 4242 4242")
    expect(paid.body).not.toHaveProperty("client_secret")
    expect(paid.body.status).toBe("succeeded")
  })

  it("another's secret, and a payment that is over", async () => {
    const [mine, other] = [await open(), await open()]
    const stolen = { id: mine.id, client_secret: other.client_secret }
    expect((await payWith(stolen, "4242424242424242")).status).toBe(400)
    await payWith(mine, "4242424242424242")
    for (const answer of [
      await payWith(mine, "4242424242424242"),
      await ask(`payment_intents/${mine.id}/cancel`, {}),
    ]) {
      expect(answer.body.error?.code).toBe("payment_intent_unexpected_state")
    }
  })

  it("to give back more than came", async () => {
    const intent = await open()
    const back = (amount: string) => ask("refunds", { payment_intent: intent.id, amount })
    expect((await back("1")).status).toBe(400)
    await payWith(intent, "4242424242424242")
    expect((await back("120001")).status).toBe(400)
    expect((await back("120000")).status).toBe(200)
    expect((await back("1")).body.error?.code).toBe("charge_already_refunded")
  })
})
