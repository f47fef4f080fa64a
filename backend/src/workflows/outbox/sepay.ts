import { createHmac, timingSafeEqual } from "node:crypto"
import { findOrderCode } from "@ocop/vn"
import { z } from "zod"

/** Older calls are refused: a stolen one cannot be played again later. Seconds. */
const MOST_AGE_S = 300

export type SepayCall = { raw: Buffer; timestamp: string; signature: string }

/**
 * Whether SePay sent this: HMAC-SHA-256 of `timestamp.body` under the shared secret, header
 * `sha256=<hex>`, at most five minutes old. `nowS` in seconds since the epoch.
 */
export function isFromSepay(call: SepayCall, secret: string, nowS: number): boolean {
  if (!/^\d{1,12}$/.test(call.timestamp)) return false
  if (Math.abs(nowS - Number(call.timestamp)) > MOST_AGE_S) return false
  const given = /^sha256=([0-9a-f]{64})$/.exec(call.signature)?.[1]
  if (!given) return false
  const own = createHmac("sha256", secret).update(`${call.timestamp}.`).update(call.raw).digest()
  return timingSafeEqual(Buffer.from(given, "hex"), own)
}

const payload = z.object({
  id: z.union([z.number().int(), z.string().min(1).max(64)]),
  accountNumber: z.string().max(40),
  transferType: z.enum(["in", "out"]),
  transferAmount: z.number().int().min(0).max(9_000_000_000_000),
  transactionDate: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
  content: z.string().max(2000),
})

export type BankEvent = {
  direction: "in" | "out"
  accountNo: string
  amount: number
  /** ISO instant; the feed writes Vietnamese time. */
  at: string
  content: string
  code: string | null
}

/** The event in a body of SePay's. Throws for what is none. */
export function readSepayEvent(raw: string): BankEvent {
  const event = payload.parse(JSON.parse(raw))
  return {
    direction: event.transferType,
    accountNo: event.accountNumber,
    amount: event.transferAmount,
    at: `${event.transactionDate.replace(" ", "T")}+07:00`,
    content: event.content,
    code: findOrderCode(event.content),
  }
}

/** The id by which the feed knows the event; null when the body has none. */
export function sepayEventId(raw: string): string | null {
  try {
    const { id } = JSON.parse(raw) as { id?: unknown }
    return typeof id === "number" || (typeof id === "string" && id !== "") ? String(id) : null
  } catch {
    return null
  }
}
