import { createHmac, timingSafeEqual } from "node:crypto"
import { findOrderCode } from "@ocop/vn"
import { z } from "zod"
import { env } from "../../../lib/env"
import { IGNORED, type ProviderEvent } from "../money/money-event"
import { type BankFeed, type FeedCall, instantOf } from "./feed"
import { feedAccount, feedAmount, feedId, feedText, feedTime, jsonOf } from "./feed-fields"

type Fields = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => {
  if (value === null || value === undefined || value === "null" || value === "undefined") return ""
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

/** payOS' signature of fields: `k=v` in the order of the keys, joined by `&`, HMAC-SHA-256. */
export function payosSignature(fields: Fields, checksumKey: string): string {
  const text = Object.keys(fields)
    .sort()
    .map((key) => `${key}=${textOf(fields[key])}`)
    .join("&")
  return createHmac("sha256", checksumKey).update(text).digest("hex")
}

const dataOf = (body: unknown): Fields | null => {
  const data = (body as { data?: unknown } | null)?.data
  return typeof data === "object" && data !== null && !Array.isArray(data) ? (data as Fields) : null
}

/** Whether payOS signed the `data` of this body; nothing outside of `data` is signed. */
export function isPayosSigned({ raw }: Pick<FeedCall, "raw">, checksumKey: string): boolean {
  const body = jsonOf(raw.toString("utf8"))
  const data = dataOf(body)
  const given = (body as { signature?: unknown } | null)?.signature
  if (!data || typeof given !== "string" || !/^[0-9a-f]{64}$/.test(given)) return false
  const own = payosSignature(data, checksumKey)
  return timingSafeEqual(Buffer.from(given, "hex"), Buffer.from(own, "hex"))
}

const payload = z.object({
  code: z.string(),
  amount: feedAmount,
  description: feedText,
  accountNumber: feedAccount,
  reference: z.string().min(1).max(128),
  paymentLinkId: z.string().max(128),
  transactionDateTime: feedTime,
  currency: z.literal("VND"),
})

const idOf = (data: Fields | null): string | null => {
  const reference = feedId(data?.reference)
  return reference && `${reference}:${feedId(data?.paymentLinkId) ?? ""}`
}

/** What the signed part of a payOS body means; it alone was kept. Throws for what is none. */
export function readPayos(text: string): ProviderEvent {
  const data = payload.parse(JSON.parse(text))
  if (data.code !== "00" || data.amount === 0) return IGNORED
  return {
    kind: "money",
    method: "transfer",
    reference: `${data.reference}:${data.paymentLinkId}`,
    attemptRef: null,
    accountNo: data.accountNumber,
    amount: data.amount,
    at: instantOf(data.transactionDateTime),
    content: data.description,
    code: findOrderCode(data.description),
  }
}

/** payOS, as a feed of its account. Its calls carry no time: an old one is known by its id. */
export const payos: BankFeed = {
  isOn: () => Boolean(env().PAYOS_CHECKSUM_KEY),
  isGenuine: (call) => {
    const key = env().PAYOS_CHECKSUM_KEY
    return key !== undefined && isPayosSigned(call, key)
  },
  split: (body) => {
    const data = dataOf(jsonOf(body))
    return [{ id: idOf(data), raw: JSON.stringify(data) }]
  },
  read: readPayos,
}
