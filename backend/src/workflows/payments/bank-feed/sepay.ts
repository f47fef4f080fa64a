import { createHmac, timingSafeEqual } from "node:crypto"
import { findOrderCode } from "@ocop/vn"
import { z } from "zod"
import { env } from "../../../lib/env"
import { IGNORED, type ProviderEvent } from "../money/money-event"
import { type BankFeed, type FeedCall, instantOf, MOST_AGE_MS } from "./feed"
import { feedAccount, feedAmount, feedId, feedText, feedTime, jsonOf } from "./feed-fields"
import { sameSecret } from "./same-secret"

/**
 * Whether SePay signed this: HMAC-SHA-256 of `timestamp.body` under the shared secret, header
 * `sha256=<hex>`, at most five minutes old (developer.sepay.vn, webhook authentication).
 */
export function isSepaySigned({ raw, header }: FeedCall, secret: string, nowMs: number): boolean {
  const timestamp = header("x-sepay-timestamp")
  if (!/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(nowMs - Number(timestamp) * 1000) > MOST_AGE_MS) return false
  const given = /^sha256=([0-9a-f]{64})$/.exec(header("x-sepay-signature"))?.[1]
  if (!given) return false
  const own = createHmac("sha256", secret).update(`${timestamp}.`).update(raw).digest()
  return timingSafeEqual(Buffer.from(given, "hex"), own)
}

/** Whether the call carries `Authorization: Apikey …` with our key. */
export function hasSepayKey({ header }: FeedCall, key: string): boolean {
  const given = /^Apikey (\S+)$/i.exec(header("authorization"))?.[1]
  return given !== undefined && sameSecret(given, key)
}

const payload = z.object({
  id: z.union([z.number().int(), z.string().min(1).max(128)]),
  accountNumber: feedAccount,
  transferType: z.enum(["in", "out"]),
  transferAmount: feedAmount,
  transactionDate: feedTime,
  content: feedText,
})

/** What a body of SePay's means. Throws for what is none. */
export function readSepay(body: string): ProviderEvent {
  const event = payload.parse(JSON.parse(body))
  if (event.transferType === "out" || event.transferAmount === 0) return IGNORED
  return {
    kind: "money",
    method: "transfer",
    reference: String(event.id),
    attemptRef: null,
    accountNo: event.accountNumber,
    amount: event.transferAmount,
    at: instantOf(event.transactionDate),
    content: event.content,
    code: findOrderCode(event.content),
  }
}

/** SePay: signed calls where a signing secret is set, else its API key. */
export const sepay: BankFeed = {
  isOn: () => Boolean(env().SEPAY_WEBHOOK_SECRET ?? env().SEPAY_API_KEY),
  isGenuine: (call, nowMs) => {
    const { SEPAY_WEBHOOK_SECRET: secret, SEPAY_API_KEY: key } = env()
    if (secret) return isSepaySigned(call, secret, nowMs)
    return key !== undefined && hasSepayKey(call, key)
  },
  split: (body) => [{ id: feedId((jsonOf(body) as { id?: unknown } | null)?.id), raw: body }],
  read: readSepay,
}
