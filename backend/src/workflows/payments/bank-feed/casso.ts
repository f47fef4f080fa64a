import { createHmac, timingSafeEqual } from "node:crypto"
import { findOrderCode } from "@ocop/vn"
import { z } from "zod"
import { env } from "../../../lib/env"
import { IGNORED, type ProviderEvent } from "../money/money-event"
import { type BankFeed, type FeedCall, type FeedEvent, instantOf, MOST_AGE_MS } from "./feed"
import { feedAccount, feedAmount, feedId, feedText, feedTime, jsonOf } from "./feed-fields"
import { sameSecret } from "./same-secret"

/** The same value with the keys of every object in order, as Casso signs it. */
function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedDeep)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sortedDeep(one)]))
}

/**
 * Whether Casso signed this: header `t=<milliseconds>,v1=<hex>`, HMAC-SHA-512 of the time and the
 * body written anew with its keys in order (Casso, webhook v2). `mostAgeMs` is for its vector.
 */
export function isCassoSigned(
  { raw, header }: FeedCall,
  key: string,
  nowMs: number,
  mostAgeMs = MOST_AGE_MS,
): boolean {
  const given = /^t=(\d{1,15}),v1=([0-9a-f]{128})$/.exec(header("x-casso-signature"))
  const [, time = "", hex = ""] = given ?? []
  const body = jsonOf(raw.toString("utf8"))
  if (!given || typeof body !== "object" || body === null) return false
  if (Math.abs(nowMs - Number(time)) > mostAgeMs) return false
  const text = `${time}.${JSON.stringify(sortedDeep(body))}`
  return timingSafeEqual(Buffer.from(hex, "hex"), createHmac("sha512", key).update(text).digest())
}

const transaction = z.object({
  id: z.union([z.number().int(), z.string().max(128)]).optional(),
  reference: z.string().max(128).optional(),
  tid: z.string().max(128).optional(),
  description: feedText,
  /** Money out is negative. */
  amount: feedAmount.or(z.number().int().negative()),
  transactionDateTime: feedTime.optional(),
  when: feedTime.optional(),
  accountNumber: feedAccount.optional(),
  subAccId: feedAccount.optional(),
})
type Transaction = z.infer<typeof transaction>

/** Its own id; a test call's is 0, and then the bank's reference stands for it. */
const referenceOf = ({ id, reference, tid }: Partial<Transaction>): string | null =>
  feedId(id === 0 ? undefined : id) ?? feedId(reference ?? tid)

function split(body: string): FeedEvent[] {
  const data = (jsonOf(body) as { data?: unknown } | null)?.data
  if (data === undefined || data === null) return [{ id: null, raw: body }]
  const all = Array.isArray(data) ? data : [data]
  return all.map((one) => ({ id: referenceOf(one as Transaction), raw: JSON.stringify(one) }))
}

/** What one transaction of Casso's means. Throws for what is none. */
export function readCasso(text: string): ProviderEvent {
  const one = transaction.parse(JSON.parse(text))
  const reference = referenceOf(one)
  const time = one.transactionDateTime ?? one.when
  const accountNo = one.accountNumber ?? one.subAccId
  if (one.amount <= 0) return IGNORED
  if (!reference || !time || !accountNo)
    throw new Error("a transaction without id, time or account")
  return {
    kind: "money",
    method: "transfer",
    reference,
    attemptRef: null,
    accountNo,
    amount: one.amount,
    at: instantOf(time),
    content: one.description,
    code: findOrderCode(one.description),
  }
}

/** Casso: webhook v2 with its signature; the older form, several at once, by its secure token. */
export const casso: BankFeed = {
  isOn: () => Boolean(env().CASSO_WEBHOOK_KEY ?? env().CASSO_SECURE_TOKEN),
  isGenuine: (call, nowMs) => {
    const { CASSO_WEBHOOK_KEY: key, CASSO_SECURE_TOKEN: token } = env()
    if (key) return isCassoSigned(call, key, nowMs)
    return token !== undefined && sameSecret(call.header("secure-token"), token)
  },
  split,
  read: readCasso,
}
