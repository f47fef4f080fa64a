import { createHmac, randomUUID } from "node:crypto"
import type { PaymentCase, Quote, WebOrderView } from "@ocop/contracts"
import { expect, vi } from "vitest"
import { AGREED, adminToken } from "../../support/index.js"
import { type Province, SEPAY_SECRET } from "../intake/support/open-province.js"

const LINES = [{ skuId: "variant_honey", qtyMilli: 1000 }]
const FULFILMENT = { mode: "pickup", outletCode: "HT01" }

type Forge = { secret?: string; at?: number; provider?: string; type?: string; body?: string }

/** The bank of the tests: orders that wait for money, transfers told by SePay, and the office. */
export function openBank(province: Province) {
  let nextId = 1

  async function place(payment: WebOrderView["payment"]): Promise<WebOrderView> {
    const { body } = await province.request<Quote>("POST", "/store/quotes", {
      lines: LINES,
      fulfilment: FULFILMENT,
    })
    const order = {
      lines: LINES,
      fulfilment: FULFILMENT,
      quoteHash: body.quoteHash,
      consents: AGREED,
      contact: { name: "DEMO Khách", phone: "0900000001" },
      payment,
    }
    const headers = { "idempotency-key": randomUUID() }
    const placed = await province.request<WebOrderView>("POST", "/store/web-orders", order, headers)
    expect(placed.status).toBe(200)
    return placed.body
  }

  const transfer = (content: string, amount: number, changes: Record<string, unknown> = {}) => ({
    id: nextId++,
    transactionDate: "2026-11-21 14:02:37",
    accountNumber: "113366668888",
    transferType: "in",
    transferAmount: amount,
    content,
    ...changes,
  })

  async function tell(event: unknown, forge: Forge = {}) {
    const raw = forge.body ?? JSON.stringify(event)
    const at = String(forge.at ?? Math.floor(Date.now() / 1000))
    const hmac = createHmac("sha256", forge.secret ?? SEPAY_SECRET).update(`${at}.${raw}`)
    return fetch(`${province.backend.url}/hooks/bank-feed/${forge.provider ?? "sepay"}`, {
      method: "POST",
      headers: {
        "content-type": forge.type ?? "application/json",
        "x-sepay-timestamp": at,
        "x-sepay-signature": `sha256=${hmac.digest("hex")}`,
      },
      body: raw,
    })
  }

  const settled = (id: number | string, provider = "sepay") =>
    vi.waitFor(
      async () => {
        const [row] = await province.rows<{ state: string }>(
          "select state from webhook_inbox where provider = $2 and event_id = $1",
          [String(id), provider],
        )
        expect(row?.state).toBe("done")
      },
      { timeout: 15_000, interval: 100 },
    )

  /** Tells of a transfer and waits until its meaning is decided; its id. */
  async function pay(content: string, amount: number, changes: Record<string, unknown> = {}) {
    const event = transfer(content, amount, changes)
    expect((await tell(event)).status).toBe(200)
    await settled(event.id)
    return event.id
  }

  const orderNow = async (code: string) =>
    (
      await province.rows<{ status: string; paid: number }>(
        "select status, paid_amount::int paid from web_order where code = $1",
        [code],
      )
    )[0]

  /** The case that a payment opened: its id, what it is, and the đồng that went nowhere yet. */
  const caseOf = async (reference: number | string) =>
    (
      await province.rows<{ id: string; kind: string; state: string; open: number }>(
        `select i.id::text, e.kind, e.state, (i.amount - coalesce((select sum(a.amount)
           from payment_allocation a where a.incoming_id = i.id), 0))::int "open"
         from payment_exception e join incoming_payment i on i.id = e.incoming_id
         where i.reference = $1`,
        [String(reference)],
      )
    )[0]

  const token = (type = "user") => ({
    authorization: `Bearer ${adminToken("test-only-jwt-secret", { type, id: `${type}_test` })}`,
  })
  const office = (path: string, body?: unknown, headers = token()) =>
    province.request<PaymentCase & { code?: string }>(
      body ? "POST" : "GET",
      `/admin/ocop/payments${path}`,
      body,
      headers,
    )

  return { place, transfer, tell, settled, pay, orderNow, caseOf, office, token }
}
