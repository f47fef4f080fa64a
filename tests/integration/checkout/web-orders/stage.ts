import { randomUUID } from "node:crypto"
import type { ErrorBody, Quote, WebOrderView } from "@ocop/contracts"
import { afterAll, beforeAll, expect, vi } from "vitest"
import { AGREED, adminToken } from "../../../support/index.js"
import { FOOTPRINT, openProvince, type Province } from "../../intake/support/open-province.js"

/** One province for all cases: a backend costs more seconds than they do. */
export let province: Province
beforeAll(async () => {
  province = await openProvince()
})
afterAll(() => province.close())

export type Line = { skuId: string; qtyMilli: number }
export type Fulfilment =
  | { mode: "delivery"; communeCode: string; provinceCode?: string; line: string }
  | { mode: "pickup"; outletCode: string }
type Placed = WebOrderView & ErrorBody & { details?: { quote?: Quote; skuIds?: string[] } }

export const TO_SEN: Fulfilment = { mode: "delivery", communeCode: "18073", line: "12 đường DEMO" }
export const TO_KY_ANH: Fulfilment = { ...TO_SEN, communeCode: "18754" }
export const want = (sku: string, units = 1): Line => ({
  skuId: `variant_${sku}`,
  qtyMilli: units * 1000,
})

export const quoteOf = (lines: Line[], fulfilment: Fulfilment | null = TO_SEN) =>
  province.request<Quote & ErrorBody>("POST", "/store/quotes", { lines, fulfilment })

export const orderOf = (lines: Line[], changes: Record<string, unknown> = {}) => ({
  lines,
  fulfilment: TO_SEN,
  quoteHash: "",
  contact: { name: "DEMO Khách", phone: "0900 000 001" },
  payment: "cod",
  consents: AGREED,
  ...changes,
})

export const post = (body: unknown, key: string = randomUUID()) =>
  province.request<Placed>("POST", "/store/web-orders", body, { "idempotency-key": key })

export async function place(lines: Line[], changes: Record<string, unknown> = {}, key?: string) {
  const fulfilment = (changes.fulfilment as Fulfilment | undefined) ?? TO_SEN
  const { quoteHash } = (await quoteOf(lines, fulfilment)).body
  return post(orderOf(lines, { quoteHash, ...changes }), key)
}

export const footprint = async () => (await province.rows<{ state: string }>(FOOTPRINT))[0]?.state

export const look = (code: string, phone = "0900000001") =>
  province.request<WebOrderView & ErrorBody>(
    "GET",
    `/store/web-orders/${code}?phone=${encodeURIComponent(phone)}`,
  )

/** A call of the office, at its section of the admin API; another `type` of actor is refused. */
export const officeOf =
  (section: string) =>
  <T = ErrorBody>(path: string, body?: unknown, type = "user") =>
    province.request<T>(body ? "POST" : "GET", `/admin/ocop/${section}${path}`, body, {
      authorization: `Bearer ${adminToken("test-only-jwt-secret", { type, id: "test" })}`,
    })

/** Waits until a letter of an order was sent; by which ways, to whom (masked). */
export const letters = (code: string, template: string, ways: Record<string, string>) =>
  vi.waitFor(
    async () => {
      const rows = await province.rows<{ channel: string; to: string; status: string }>(
        `select channel, to_masked "to", status from notice
         where data->>'code' = $1 and template = $2`,
        [code, template],
      )
      expect(rows.map(({ status }) => status)).toEqual(Object.keys(ways).map(() => "sent"))
      expect(Object.fromEntries(rows.map(({ channel, to }) => [channel, to]))).toEqual(ways)
    },
    { timeout: 15_000, interval: 100 },
  )
