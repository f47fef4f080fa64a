import { randomUUID } from "node:crypto"
import type { ErrorBody, Quote, WebOrderView } from "@ocop/contracts"
import { expect } from "vitest"
import { AGREED, adminToken } from "../../../support/index.js"
import { province } from "./stage.js"

const TO = { mode: "delivery", communeCode: "18073", line: "12 đường DEMO" }
const DAYS = { validFrom: "2026-11-01", lastDay: "2026-11-30" }
export const want = (sku: string, units = 1) => ({
  skuId: `variant_${sku}`,
  qtyMilli: units * 1000,
})
type Lines = ReturnType<typeof want>[]

/** A promotion online for SKUs of its own, so that the other tests of the province keep their prices. */
export const promotion = (changes: Record<string, unknown> = {}) => ({
  name: "DEMO Tuần lễ",
  kind: "percent",
  value: 10,
  target: "LINES",
  ...DAYS,
  online: true,
  outletCodes: [],
  ...changes,
})

export const token = (type: string) => ({
  authorization: `Bearer ${adminToken("test-only-jwt-secret", { type, id: `${type}_test` })}`,
})
export const office = <T>(path: string, body?: unknown, headers = token("user")) =>
  province.request<T & ErrorBody>(
    body === undefined ? "GET" : "POST",
    `/admin/ocop/promotions${path}`,
    body,
    headers,
  )
export const begin = async (changes: Record<string, unknown>) => {
  const { status, body } = await office<{ id: string; code: string | null }>("", promotion(changes))
  expect([status, body.code]).toEqual([201, body.code])
  return { id: body.id, code: body.code ?? "" }
}
/** Another backend process may hold the book for a second; this one was told. */
export const quote = async (lines: Lines, voucher?: string) =>
  (
    await province.request<Quote & ErrorBody>("POST", "/store/quotes", {
      lines,
      fulfilment: TO,
      ...(voucher === undefined ? {} : { voucher }),
    })
  ).body
export const post = (lines: Lines, quoteHash: string, more: Record<string, unknown> = {}) =>
  province.request<WebOrderView & ErrorBody & { details: { quote?: Quote } }>(
    "POST",
    "/store/web-orders",
    {
      lines,
      fulfilment: TO,
      quoteHash,
      consents: AGREED,
      contact: { name: "DEMO Khách", phone: "0900000001" },
      payment: "cod",
      ...more,
    },
    { "idempotency-key": randomUUID() },
  )
export const buy = async (lines: Lines, voucher?: string, phone = "0900000001") => {
  const { quoteHash } = await quote(lines, voucher)
  return post(lines, quoteHash, {
    ...(voucher === undefined ? {} : { voucher }),
    contact: { name: "DEMO Khách", phone },
  })
}
export const used = (code: string) =>
  province.number("select used from voucher where code = $1", [code])
