import { randomUUID } from "node:crypto"
import { z } from "zod"
import { now } from "../../../../lib/clock"
import { env } from "../../../../lib/env"
import { IGNORED } from "../../money/money-event"
import type { Attempt, Gateway, HookState } from "../gateway"
import { sendJson } from "../send"
import { compactTime } from "../vietnam-time"
import { readVnpay, vnpayFields } from "./read"
import { isVnpaySigned, vnpayAskHash, vnpayHash } from "./sign"

const VERSION = "2.1.0"
const OUR_ADDRESS = "127.0.0.1"

const settings = () => {
  const { VNPAY_TMN_CODE: tmn = "", VNPAY_HASH_SECRET: secret = "" } = env()
  return { tmn, secret, payUrl: env().VNPAY_URL, apiUrl: env().VNPAY_API_URL }
}

const infoOf = ({ orderCode }: Attempt) => `Thanh toan don hang ${orderCode}`

/** The address that the shopper's browser goes to. */
export function vnpayLink(attempt: Attempt, returnUrl: string): string {
  const { tmn, secret, payUrl } = settings()
  const fields = {
    vnp_Version: VERSION,
    vnp_Command: "pay",
    vnp_TmnCode: tmn,
    vnp_Amount: String(attempt.amount * 100),
    vnp_CurrCode: "VND",
    vnp_TxnRef: attempt.ref,
    vnp_OrderInfo: infoOf(attempt),
    vnp_OrderType: "other",
    vnp_Locale: attempt.locale === "en" ? "en" : "vn",
    vnp_ReturnUrl: returnUrl,
    vnp_IpAddr: OUR_ADDRESS,
    vnp_CreateDate: compactTime(attempt.createdAt),
    vnp_ExpireDate: compactTime(attempt.expiresAt),
  }
  const query = new URLSearchParams({ ...fields, vnp_SecureHash: vnpayHash(fields, secret) })
  return `${payUrl}?${query}`
}

/** VNPAY's words for what our books say about its call. */
const ANSWERS: Readonly<Record<HookState | "forged", [string, string]>> = {
  taken: ["00", "Confirm Success"],
  known: ["02", "Order already confirmed"],
  unknown_order: ["01", "Order not found"],
  other_amount: ["04", "Invalid amount"],
  forged: ["97", "Invalid Checksum"],
}

/** The request that asks how a payment stands (`querydr`). */
export function vnpayQuery(attempt: Attempt, requestId: string, at: Date) {
  const { tmn, secret } = settings()
  const created = compactTime(attempt.createdAt)
  const asked = compactTime(at)
  const info = infoOf(attempt)
  const signed = [
    requestId,
    VERSION,
    "querydr",
    tmn,
    attempt.ref,
    created,
    asked,
    OUR_ADDRESS,
    info,
  ]
  return {
    vnp_RequestId: requestId,
    vnp_Version: VERSION,
    vnp_Command: "querydr",
    vnp_TmnCode: tmn,
    vnp_TxnRef: attempt.ref,
    vnp_OrderInfo: info,
    vnp_TransactionDate: created,
    vnp_CreateDate: asked,
    vnp_IpAddr: OUR_ADDRESS,
    vnp_SecureHash: vnpayAskHash(signed, secret),
  }
}

type VnpayRefund = { attempt: Attempt; reference: string; amount: number; requestId: string }

/** The request that gives money back; 02 the whole, 03 a part. */
export function vnpayRefund({ attempt, reference, amount, requestId }: VnpayRefund, at: Date) {
  const { tmn, secret } = settings()
  const fields = {
    vnp_RequestId: requestId,
    vnp_Version: VERSION,
    vnp_Command: "refund",
    vnp_TmnCode: tmn,
    vnp_TransactionType: amount === attempt.amount ? "02" : "03",
    vnp_TxnRef: attempt.ref,
    vnp_Amount: String(amount * 100),
    vnp_TransactionNo: reference,
    vnp_TransactionDate: compactTime(attempt.createdAt),
    vnp_CreateBy: "office",
    vnp_CreateDate: compactTime(at),
    vnp_IpAddr: OUR_ADDRESS,
    vnp_OrderInfo: infoOf(attempt),
  }
  return { ...fields, vnp_SecureHash: vnpayAskHash(Object.values(fields), secret) }
}

const asked = z.looseObject({ vnp_ResponseCode: z.string() })

/** VNPAY: the browser is sent there; its server tells us by GET, signed. */
export const vnpay: Gateway = {
  method: "vnpay",
  hookMethod: "GET",
  isOn: () => Boolean(env().VNPAY_TMN_CODE && env().VNPAY_HASH_SECRET),
  start: async (attempt, { returnUrl }) => ({
    kind: "redirect",
    providerId: null,
    url: vnpayLink(attempt, returnUrl),
  }),
  genuine: ({ query }) => {
    const { tmn, secret } = settings()
    if (!isVnpaySigned(query, secret) || query.get("vnp_TmnCode") !== tmn) return null
    const told = vnpayFields.safeParse(Object.fromEntries(query))
    const ref = query.get("vnp_TxnRef") ?? ""
    const state = `${query.get("vnp_ResponseCode")}/${query.get("vnp_TransactionStatus")}`
    return {
      id: `${ref}:${query.get("vnp_TransactionNo") ?? ""}:${state}`.slice(0, 200),
      raw: JSON.stringify(Object.fromEntries(query)),
      ref,
      amount: told.success ? told.data.vnp_Amount : null,
    }
  },
  answer: (state) => {
    const [RspCode, Message] = ANSWERS[state]
    return { status: 200, body: { RspCode, Message } }
  },
  read: (raw) => readVnpay(JSON.parse(raw)),
  ask: async (attempt) => {
    const told = asked.parse(
      await sendJson(settings().apiUrl, vnpayQuery(attempt, randomUUID(), now())),
    )
    // Asked directly, over TLS; 00 says that the question was answered, the status what with.
    if (told.vnp_ResponseCode !== "00" || told.vnp_TransactionStatus !== "00") return IGNORED
    if (told.vnp_TxnRef !== attempt.ref) throw new Error("vnpay answered about another payment")
    return readVnpay(told as Record<string, string>)
  },
  refund: async ({ attempt, reference, amount, key }) => {
    const request = vnpayRefund({ attempt, reference, amount, requestId: key }, now())
    const told = asked.parse(await sendJson(settings().apiUrl, request))
    // 94: the same request is being done already.
    if (!["00", "94"].includes(told.vnp_ResponseCode)) {
      throw new Error(`vnpay refused a refund: ${told.vnp_ResponseCode}`)
    }
  },
  cancel: async () => undefined,
}
