import { z } from "zod"
import { env } from "../../../../lib/env"
import { jsonOf } from "../../bank-feed/feed-fields"
import { IGNORED, type ProviderEvent } from "../../money/money-event"
import { type Attempt, type Gateway, orderOfRef } from "../gateway"
import { sendJson } from "../send"
import { isMomoSigned, momoSignature } from "./sign"

const settings = () => {
  const { MOMO_PARTNER_CODE = "", MOMO_ACCESS_KEY = "", MOMO_SECRET_KEY = "" } = env()
  return {
    partnerCode: MOMO_PARTNER_CODE,
    accessKey: MOMO_ACCESS_KEY,
    secretKey: MOMO_SECRET_KEY,
    endpoint: env().MOMO_ENDPOINT,
  }
}

/** Letters and digits only: MoMo signs values as they are, so a sign could move between fields. */
const infoOf = ({ orderCode }: Attempt) => `Thanh toan don hang ${orderCode}`

type Places = { returnUrl: string; hookUrl: string }

/** The request that opens a payment. The attempt's name is also MoMo's idempotency key. */
export function momoCreate(attempt: Attempt, { returnUrl, hookUrl }: Places) {
  const { partnerCode, accessKey, secretKey } = settings()
  const values = {
    partnerCode,
    requestId: attempt.ref,
    amount: attempt.amount,
    orderId: attempt.ref,
    orderInfo: infoOf(attempt),
    redirectUrl: returnUrl,
    ipnUrl: hookUrl,
    requestType: "captureWallet",
    extraData: "",
  }
  const signature = momoSignature({ ...values, accessKey }, secretKey)
  return { ...values, lang: attempt.locale, signature }
}

/** The request that asks how a payment stands. */
export function momoQuery(attempt: Attempt, requestId: string) {
  const { partnerCode, accessKey, secretKey } = settings()
  const values = { partnerCode, requestId, orderId: attempt.ref }
  return {
    ...values,
    lang: "vi",
    signature: momoSignature({ ...values, accessKey }, secretKey),
  }
}

type MomoRefund = { reference: string; amount: number; key: string }

/** The request that gives money back; `orderId` names the refund, `transId` the payment. */
export function momoRefund({ reference, amount, key }: MomoRefund) {
  const { partnerCode, accessKey, secretKey } = settings()
  const values = {
    partnerCode,
    orderId: key,
    requestId: key,
    amount,
    transId: reference,
    description: "",
  }
  const signature = momoSignature({ ...values, accessKey }, secretKey)
  return { ...values, transId: Number(reference), lang: "vi", signature }
}

const told = z.object({
  orderId: z.string().min(1).max(200),
  amount: z.number().int().min(0).max(9_000_000_000_000),
  resultCode: z.number().int(),
  transId: z.union([z.number().int(), z.string().max(40)]),
  responseTime: z.number().int(),
  message: z.string().max(500).default(""),
})

/** What MoMo's fields mean. Result 0 is money; 9000 is money only promised. Throws for what is none. */
export function readMomo(fields: unknown): ProviderEvent {
  const { orderId: ref, amount, resultCode, transId, responseTime, message } = told.parse(fields)
  if (resultCode === 9000 || resultCode === 1000 || resultCode === 7000) return IGNORED
  if (resultCode !== 0) return { kind: "failed", providerRef: ref, reason: String(resultCode) }
  if (amount === 0) return IGNORED
  return {
    kind: "money",
    method: "wallet",
    reference: String(transId),
    attemptRef: ref,
    accountNo: null,
    amount,
    at: new Date(responseTime).toISOString(),
    content: message,
    code: orderOfRef(ref),
  }
}

const created = z.object({ resultCode: z.number().int(), payUrl: z.url().optional() })

/** MoMo v2: the browser is sent there; its server tells us by POST, signed. */
export const momo: Gateway = {
  method: "momo",
  hookMethod: "POST",
  isOn: () => Boolean(env().MOMO_PARTNER_CODE && env().MOMO_ACCESS_KEY && env().MOMO_SECRET_KEY),
  start: async (attempt, places) => {
    const request = momoCreate(attempt, places)
    const answer = created.parse(await sendJson(`${settings().endpoint}/create`, request))
    if (answer.resultCode !== 0 || !answer.payUrl) {
      throw new Error(`momo refused a payment: ${answer.resultCode}`)
    }
    return { kind: "redirect", providerId: null, url: answer.payUrl }
  },
  genuine: ({ raw }) => {
    const body = jsonOf(raw.toString("utf8"))
    if (typeof body !== "object" || body === null) return null
    const fields = body as Record<string, unknown>
    const { partnerCode, ...keys } = settings()
    if (fields.partnerCode !== partnerCode || !isMomoSigned(fields, keys)) return null
    const ref = String(fields.orderId)
    return {
      id: `${ref}:${fields.transId}:${fields.resultCode}`.slice(0, 200),
      raw: JSON.stringify(fields),
      ref,
      amount: typeof fields.amount === "number" ? fields.amount : null,
    }
  },
  // MoMo hears nothing but that its call arrived.
  answer: (state) => ({ status: state === "forged" ? 400 : 204, body: null }),
  read: (raw) => readMomo(JSON.parse(raw)),
  ask: async (attempt) => {
    const request = momoQuery(attempt, `${attempt.ref}-q${Date.now()}`)
    return readMomo(await sendJson(`${settings().endpoint}/query`, request))
  },
  refund: async (refund) => {
    const answer = created.parse(
      await sendJson(`${settings().endpoint}/refund`, momoRefund(refund)),
    )
    // 41: this refund was asked for before.
    if (answer.resultCode !== 0 && answer.resultCode !== 41) {
      throw new Error(`momo refused a refund: ${answer.resultCode}`)
    }
  },
  cancel: async () => undefined,
}
