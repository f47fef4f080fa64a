import { createHmac } from "node:crypto"
import { type Double, startDouble, stripeSignature } from "@ocop/card-double"
import type { StartedPayment, WebOrderView } from "@ocop/contracts"
import { checkLaws } from "@ocop/ops"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { openProvince, type Province } from "../intake/support/open-province.js"
import { openBank } from "./bank.js"

const HOOK_SECRET = "whsec_test-only"
const VNPAY_SECRET = "test-only-vnpay-secret"
let double: Double
let province: Province
let bank: ReturnType<typeof openBank>
beforeAll(async () => {
  double = await startDouble({
    port: 0,
    secretKey: "sk_test_double",
    webhookSecret: HOOK_SECRET,
    webhookUrl: null,
  })
  province = await openProvince({
    STRIPE_API_KEY: "sk_test_double",
    STRIPE_PUBLISHABLE_KEY: "pk_test_double",
    STRIPE_WEBHOOK_SECRET: HOOK_SECRET,
    STRIPE_API_BASE: double.url,
    VNPAY_TMN_CODE: "DEMOTMN1",
    VNPAY_HASH_SECRET: VNPAY_SECRET,
  })
  bank = openBank(province)
})
afterAll(async () => {
  const broken = (await checkLaws(province.databaseUrl)).filter(({ holds }) => !holds)
  await province.close()
  await double.stop()
  expect(broken).toEqual([])
})

const start = ({ code }: WebOrderView, phone = "0900000001") =>
  province.request<StartedPayment & { code?: string }>(
    "POST",
    `/store/web-orders/${code}/payment`,
    { phone },
  )

/** The intent behind an order of a card, and its client's secret. */
async function openCard(order: WebOrderView) {
  const { status, body } = await start(order)
  expect(status).toBe(200)
  if (body.kind !== "card") throw new Error("no card")
  const id = body.clientSecret.split("_secret_")[0] ?? ""
  const intent = double.intents.get(id)
  if (!intent) throw new Error("no intent")
  return intent
}

const payByCard = (intent: { id: string; client_secret: string }, number = "4242424242424242") =>
  fetch(`${double.url}/v1/payment_intents/${intent.id}/confirm`, {
    method: "POST",
    body: new URLSearchParams({
      client_secret: intent.client_secret,
      "payment_method_data[card][number]": number,
    }),
  })

let nextEvent = 1
const eventOf = (object: object, id = `evt_${nextEvent++}`) => ({
  id,
  object: "event",
  type: "payment_intent.succeeded",
  created: Math.floor(Date.now() / 1000),
  livemode: false,
  data: { object },
})

function tellStripe(event: object, forge: { secret?: string; at?: number; body?: string } = {}) {
  const body = JSON.stringify(event)
  const at = forge.at ?? Math.floor(Date.now() / 1000)
  return fetch(`${province.backend.url}/hooks/gateway/stripe`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "stripe-signature": stripeSignature(body, forge.secret ?? HOOK_SECRET, at),
    },
    body: forge.body ?? body,
  })
}

const paid = (code: string) =>
  vi.waitFor(async () => expect((await bank.orderNow(code))?.status).toBe("paid"), {
    timeout: 45_000,
    interval: 200,
  })

describe("a card", () => {
  it("pays the order that it was opened for, once, however often Stripe tells", async () => {
    const order = await bank.place("card")
    expect(order).toMatchObject({ status: "awaiting_payment", vietqr: null })
    const intent = await openCard(order)
    expect(intent).toMatchObject({ amount: order.totals.total, currency: "vnd" })
    expect((await openCard(order)).id).toBe(intent.id)
    await payByCard(intent)
    const first = eventOf({ ...intent })
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => tellStripe(first)),
      tellStripe(eventOf({ ...intent })),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    await paid(order.code)
    const came = await province.rows(
      "select amount::int from incoming_payment where reference = $1",
      [intent.id],
    )
    expect(came).toEqual([{ amount: order.totals.total }])
    expect((await start(order)).body.code).toBe("ORDER_NOT_PAYABLE")
  })

  it("that is declined leaves the order waiting for another", async () => {
    const order = await bank.place("card")
    const intent = await openCard(order)
    expect((await payByCard(intent, "4000000000000002")).status).toBe(402)
    expect((await bank.orderNow(order.code))?.status).toBe("awaiting_payment")
    await payByCard(intent)
    await tellStripe(eventOf({ ...intent }))
    await paid(order.code)
  })

  it("is believed only with Stripe's signature over the very bytes, lately", async () => {
    const order = await bank.place("card")
    const intent = await openCard(order)
    const event = eventOf({ ...intent, status: "succeeded", amount_received: intent.amount })
    const before = await province.number("select count(*) from webhook_inbox")
    const hour = Math.floor(Date.now() / 1000) - 3_600
    const altered = JSON.stringify(event).replace(order.code, "HT2222222222")
    for (const forge of [{ secret: "whsec_guess" }, { at: hour }, { body: altered }]) {
      expect((await tellStripe(event, forge)).status).toBe(400)
    }
    expect(await province.number("select count(*) from webhook_inbox")).toBe(before)
    expect((await bank.orderNow(order.code))?.status).toBe("awaiting_payment")
  })

  it("with another sum than asked pays nothing silently", async () => {
    const order = await bank.place("card")
    const intent = await openCard(order)
    const less = { ...intent, status: "succeeded", amount: 20_000, amount_received: 20_000 }
    const event = eventOf(less)
    expect((await tellStripe(event)).status).toBe(200)
    await bank.settled(event.id, "stripe")
    expect(await bank.orderNow(order.code)).toEqual({ status: "awaiting_payment", paid: 20_000 })
    expect(await bank.caseOf(intent.id)).toMatchObject({ kind: "partial" })
  })

  // Both wait for a clock of the backend: they wait together.
  it.concurrent("is found paid even when Stripe's call never comes", async () => {
    const order = await bank.place("card")
    const intent = await openCard(order)
    await payByCard(intent)
    // The trigger that freezes an attempt is not asked: the minute passes only for this test.
    const client = await province.db.connect()
    await client.query("set session_replication_role = replica")
    await client.query(
      "update payment_attempt set created_at = now() - interval '1 minute' where order_code = $1",
      [order.code],
    )
    await client.query("set session_replication_role = default")
    client.release()
    await paid(order.code)
  })

  it.concurrent("paid after the order ended goes back to the card, once, when a person says so", async () => {
    const order = await bank.place("card")
    const intent = await openCard(order)
    await payByCard(intent)
    await province.db.query(
      "update web_order set pay_before = now() - interval '1 second' where code = $1",
      [order.code],
    )
    await vi.waitFor(
      async () => expect((await bank.orderNow(order.code))?.status).toBe("expired"),
      { timeout: 30_000, interval: 250 },
    )
    await tellStripe(eventOf({ ...intent }))
    await vi.waitFor(
      async () => expect(await bank.caseOf(intent.id)).toMatchObject({ kind: "late" }),
      { timeout: 15_000, interval: 200 },
    )
    const { id = "" } = (await bank.caseOf(intent.id)) ?? {}
    expect((await bank.office(`/${id}/refund`, { note: "trả lại thẻ" })).status).toBe(200)
    await vi.waitFor(
      () => expect(double.intents.get(intent.id)?.amount_refunded).toBe(order.totals.total),
      { timeout: 15_000, interval: 200 },
    )
  })

  it("is opened only for who knows the order's phone number, and only for its own kind", async () => {
    const order = await bank.place("card")
    expect((await start(order, "0911111111")).status).toBe(404)
    const transfer = await bank.place("vietqr")
    expect((await start(transfer)).body.code).toBe("ORDER_NOT_PAYABLE")
    const cash = await bank.place("cod")
    expect((await start(cash)).body.code).toBe("ORDER_NOT_PAYABLE")
  })
})

describe("VNPAY", () => {
  const encoded = (text: string) => encodeURIComponent(text).replace(/%20/g, "+")
  async function tellVnpay(fields: Record<string, string>, extra = "") {
    const text = Object.keys(fields)
      .sort()
      .map((name) => `${name}=${encoded(fields[name] ?? "")}`)
      .join("&")
    const hash = createHmac("sha512", VNPAY_SECRET).update(text).digest("hex")
    const answer = await fetch(
      `${province.backend.url}/hooks/gateway/vnpay?${text}&vnp_SecureHash=${hash}${extra}`,
    )
    return { status: answer.status, body: (await answer.json()) as { RspCode: string } }
  }
  const told = (ref: string, dong: number, changes: Record<string, string> = {}) => ({
    vnp_Amount: String(dong * 100),
    vnp_OrderInfo: "Thanh toan don hang",
    vnp_PayDate: "20261121140237",
    vnp_ResponseCode: "00",
    vnp_TmnCode: "DEMOTMN1",
    vnp_TransactionNo: `9${nextEvent++}`,
    vnp_TransactionStatus: "00",
    vnp_TxnRef: ref,
    ...changes,
  })

  it("sends the shopper there with the order's sum, and pays by its server's call alone", async () => {
    const order = await bank.place("vnpay")
    const { body } = await start(order)
    if (body.kind !== "redirect") throw new Error("no address")
    const asked = new URL(body.url).searchParams
    expect(asked.get("vnp_Amount")).toBe(String(order.totals.total * 100))
    const ref = asked.get("vnp_TxnRef") ?? ""
    const fields = told(ref, order.totals.total)
    expect((await tellVnpay(fields)).body.RspCode).toBe("00")
    await paid(order.code)
    expect((await tellVnpay(fields)).body.RspCode).toBe("02")
  })

  it("hears what is wrong, and no such call pays", async () => {
    const order = await bank.place("vnpay")
    await start(order)
    const ref = `${order.code}-1`
    const { total } = order.totals
    const answers = [
      await tellVnpay({ ...told(ref, total), vnp_TmnCode: "OTHER" }),
      await tellVnpay(told(ref, total), "&vnp_Amount=100"),
      await tellVnpay(told("HT2222222222-1", total)),
      await tellVnpay(told(ref, total / 100)),
    ]
    expect(answers.map(({ body }) => body.RspCode)).toEqual(["97", "97", "01", "04"])
    const failed = told(ref, total, { vnp_ResponseCode: "24", vnp_TransactionStatus: "02" })
    expect((await tellVnpay(failed)).body.RspCode).toBe("00")
    await bank.settled(`${ref}:${failed.vnp_TransactionNo}:24/02`, "vnpay")
    expect((await bank.orderNow(order.code))?.status).toBe("awaiting_payment")
    const again = await start(order)
    expect(again.body.kind === "redirect" && again.body.url).toContain(`${order.code}-2`)
  })
})

describe("a gateway that is not set up", () => {
  it("is closed, and no order can be placed for it", async () => {
    const at = (path: string, method: string) =>
      fetch(`${province.backend.url}${path}`, { method }).then(({ status }) => status)
    expect(await at("/hooks/gateway/momo", "POST")).toBe(404)
    expect(await at("/hooks/gateway/stripe", "GET")).toBe(404)
    expect(await at("/hooks/gateway/vnpay", "POST")).toBe(404)
    expect(await at("/hooks/payment/stripe_stripe", "POST")).toBe(404)
    const { body } = await province.request<{ methods: string[]; simulator: boolean }>(
      "GET",
      "/store/payment-methods",
    )
    expect(body).toEqual({ methods: ["cod", "vietqr", "card", "vnpay"], simulator: false })
  })
})
