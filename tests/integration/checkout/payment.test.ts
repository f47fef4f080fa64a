import { createHmac, randomUUID } from "node:crypto"
import type { Quote, WebOrderView } from "@ocop/contracts"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { openProvince, type Province, SEPAY_SECRET } from "../intake/support/open-province.js"

let province: Province
beforeAll(async () => {
  // 0.02 hours: a transfer holds its goods for 72 seconds, unless a test makes it older.
  province = await openProvince({ OCOP_PAY_HOURS: "0.02" })
})
afterAll(() => province.close())

const LINES = [{ skuId: "variant_honey", qtyMilli: 1000 }]
const FULFILMENT = { mode: "pickup", outletCode: "HT01" }

async function placeTransfer() {
  const { body } = await province.request<Quote>("POST", "/store/quotes", {
    lines: LINES,
    fulfilment: FULFILMENT,
  })
  const order = {
    lines: LINES,
    fulfilment: FULFILMENT,
    quoteHash: body.quoteHash,
    contact: { name: "DEMO Khách", phone: "0900000001" },
    payment: "vietqr",
  }
  const headers = { "idempotency-key": randomUUID() }
  const placed = await province.request<WebOrderView>("POST", "/store/web-orders", order, headers)
  expect(placed.status).toBe(200)
  return placed.body
}

let nextId = 1
const transfer = (content: string, amount: number, changes: Record<string, unknown> = {}) => ({
  id: nextId++,
  transactionDate: "2026-11-21 14:02:37",
  accountNumber: "113366668888",
  transferType: "in",
  transferAmount: amount,
  content,
  ...changes,
})

async function tell(
  event: unknown,
  forge: { secret?: string; at?: number; provider?: string } = {},
) {
  const raw = JSON.stringify(event)
  const at = String(forge.at ?? Math.floor(Date.now() / 1000))
  const hmac = createHmac("sha256", forge.secret ?? SEPAY_SECRET).update(`${at}.${raw}`)
  return fetch(`${province.backend.url}/hooks/bank-feed/${forge.provider ?? "sepay"}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-sepay-timestamp": at,
      "x-sepay-signature": `sha256=${hmac.digest("hex")}`,
    },
    body: raw,
  })
}

const settled = (id: number) =>
  vi.waitFor(
    async () => {
      const [row] = await province.rows<{ state: string }>(
        "select state from webhook_inbox where event_id = $1",
        [String(id)],
      )
      expect(row?.state).toBe("done")
    },
    { timeout: 15_000, interval: 100 },
  )
const orderNow = async (code: string) =>
  (
    await province.rows<{ status: string; paid: number }>(
      "select status, paid_amount::int paid from web_order where code = $1",
      [code],
    )
  )[0]
const exceptionOf = async (id: number) =>
  (
    await province.rows<{ kind: string }>("select kind from intake_exception where subject = $1", [
      `transfer:sepay:${id}`,
    ])
  ).map(({ kind }) => kind)

describe("the bank feed", () => {
  it("pays an order with the exact sum, once, however often it tells", async () => {
    const order = await placeTransfer()
    const event = transfer(`MBVCB 123 ${order.code} chuyen khoan`, order.totals.total)
    const answers = await Promise.all(Array.from({ length: 10 }, () => tell(event)))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    await settled(event.id)
    expect(await orderNow(order.code)).toEqual({ status: "paid", paid: order.totals.total })
    const transfers = await province.number(
      "select count(*) from bank_transfer where order_code = $1",
      [order.code],
    )
    expect(transfers).toBe(1)
    expect(await exceptionOf(event.id)).toEqual([])
    const second = transfer(order.code, order.totals.total)
    await tell(second)
    await settled(second.id)
    expect(await exceptionOf(second.id)).toEqual(["TRANSFER_DUPLICATE"])
    expect((await orderNow(order.code))?.paid).toBe(order.totals.total)
  })

  it("leaves an order waiting for less, and pays it with the rest and more", async () => {
    const order = await placeTransfer()
    const part = transfer(order.code, 40_000)
    await tell(part)
    await settled(part.id)
    expect(await orderNow(order.code)).toEqual({ status: "awaiting_payment", paid: 40_000 })
    expect(await exceptionOf(part.id)).toEqual(["TRANSFER_PARTIAL"])
    const rest = transfer(order.code, order.totals.total)
    await tell(rest)
    await settled(rest.id)
    expect(await orderNow(order.code)).toEqual({ status: "paid", paid: order.totals.total })
    expect(await exceptionOf(rest.id)).toEqual(["TRANSFER_OVERPAID"])
  })

  it("drops no đồng: what comes in is matched or waits for a person", async () => {
    const foreign = transfer("no code at all", 12_345)
    const account = transfer("x", 500, { accountNumber: "999" })
    const out = transfer("salary", 900, { transferType: "out" })
    for (const event of [foreign, account, out]) await tell(event)
    for (const event of [foreign, account, out]) await settled(event.id)
    expect(await exceptionOf(foreign.id)).toEqual(["TRANSFER_UNKNOWN"])
    expect(await exceptionOf(account.id)).toEqual(["TRANSFER_FOREIGN_ACCOUNT"])
    expect(await exceptionOf(out.id)).toEqual([])
    const open = await province.number(
      `select count(*) from bank_transfer t where t.unmatched_amount > 0 and not exists (
         select 1 from intake_exception e where e.subject = 'transfer:sepay:' || t.event_id)`,
    )
    expect(open).toBe(0)
  })

  it("believes nobody without the secret, and no old call", async () => {
    const before = await province.number("select count(*) from webhook_inbox")
    const event = transfer("x", 1)
    const hour = 3_600
    expect((await tell(event, { secret: "guess" })).status).toBe(401)
    expect((await tell(event, { at: Math.floor(Date.now() / 1000) - hour })).status).toBe(401)
    expect((await tell(event, { provider: "casso" })).status).toBe(404)
    expect(await province.number("select count(*) from webhook_inbox")).toBe(before)
  })
})

describe("an unpaid transfer", () => {
  it("gives its goods back when its time is over, and late money opens nothing", async () => {
    const order = await placeTransfer()
    const held = await province.level("honey", 1)
    await province.db.query(
      "update web_order set pay_before = now() - interval '1 second' where code = $1",
      [order.code],
    )
    await vi.waitFor(async () => expect((await orderNow(order.code))?.status).toBe("expired"), {
      timeout: 30_000,
      interval: 250,
    })
    expect((await province.level("honey", 1)).reserved).toBe(held.reserved - 1)
    const late = transfer(order.code, order.totals.total)
    await tell(late)
    await settled(late.id)
    expect((await orderNow(order.code))?.status).toBe("expired")
    expect(await exceptionOf(late.id)).toEqual(["TRANSFER_LATE"])
  })
})

describe("notices", () => {
  it("are queued once an event, without a readable address", async () => {
    const order = await placeTransfer()
    await vi.waitFor(
      async () => {
        const rows = await province.rows<{ to_masked: string; to_cipher: string; status: string }>(
          "select to_masked, to_cipher, status from notice where dedupe_key = $1",
          [`web-order-placed:${order.code}`],
        )
        expect(rows).toEqual([
          { to_masked: "090••••001", to_cipher: expect.any(String), status: "sent" },
        ])
        expect(rows[0]?.to_cipher).not.toContain("900000001")
      },
      { timeout: 15_000, interval: 100 },
    )
  })
})
