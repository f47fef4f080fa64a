import { z } from "zod"
import { now } from "../../../../lib/clock"
import { env } from "../../../../lib/env"
import { jsonOf } from "../../bank-feed/feed-fields"
import { IGNORED, type ProviderEvent } from "../../money/money-event"
import { type Attempt, type Gateway, type HookState, orderOfRef } from "../gateway"
import { hmacHex, isHmac } from "../hmac"
import { sendForm } from "../send"
import { shortDay } from "../vietnam-time"

const settings = () => {
  const { ZALOPAY_APP_ID = "", ZALOPAY_KEY1 = "", ZALOPAY_KEY2 = "" } = env()
  return { appId: ZALOPAY_APP_ID, key1: ZALOPAY_KEY1, key2: ZALOPAY_KEY2 }
}
const endpoint = () => env().ZALOPAY_ENDPOINT

/** `261121_HT…-1`: ZaloPay wants its references to begin with the day in Vietnam. */
export const zalopayRef = ({ ref, createdAt }: Attempt): string => `${shortDay(createdAt)}_${ref}`

/** Fields joined by `|`, HMAC-SHA-256. */
export const zalopayMac = (values: readonly (string | number)[], key: string): string =>
  hmacHex("sha256", key, values.join("|"))

/** The form that opens a payment. */
export function zalopayCreate(attempt: Attempt, places: { returnUrl: string; hookUrl: string }) {
  const { appId, key1 } = settings()
  const fields = {
    app_id: appId,
    app_trans_id: zalopayRef(attempt),
    app_user: attempt.orderCode,
    amount: String(attempt.amount),
    app_time: String(attempt.createdAt.getTime()),
    embed_data: JSON.stringify({ redirecturl: places.returnUrl }),
    item: "[]",
  }
  return {
    ...fields,
    callback_url: places.hookUrl,
    description: `Thanh toan don hang ${attempt.orderCode}`,
    bank_code: "",
    mac: zalopayMac(Object.values(fields), key1),
  }
}

/** The form that asks how a payment stands; the key is also inside the signed text. */
export function zalopayQuery(transId: string) {
  const { appId, key1 } = settings()
  return { app_id: appId, app_trans_id: transId, mac: zalopayMac([appId, transId, key1], key1) }
}

type ZalopayRefund = { reference: string; amount: number; key: string }

/** The form that gives money back. */
export function zalopayRefund({ reference, amount, key }: ZalopayRefund, at: Date) {
  const { appId, key1 } = settings()
  const timestamp = String(at.getTime())
  const description = "Hoan tien"
  return {
    app_id: appId,
    m_refund_id: `${shortDay(at)}_${appId}_${key}`,
    zp_trans_id: reference,
    amount: String(amount),
    timestamp,
    description,
    mac: zalopayMac([appId, reference, amount, description, timestamp], key1),
  }
}

const told = z.object({
  app_id: z.union([z.number(), z.string()]),
  app_trans_id: z.string().min(8).max(60),
  amount: z.number().int().min(1).max(9_000_000_000_000),
  zp_trans_id: z.union([z.number(), z.string().max(40)]),
  server_time: z.number().int(),
})

/** The money that the text `data` of a call tells of. Throws for what is none. */
export function readZalopay(data: string): ProviderEvent {
  const { app_trans_id, amount, zp_trans_id, server_time } = told.parse(JSON.parse(data))
  return {
    kind: "money",
    method: "wallet",
    reference: String(zp_trans_id),
    attemptRef: app_trans_id.slice(7),
    accountNo: null,
    amount,
    at: new Date(server_time).toISOString(),
    content: app_trans_id,
    code: orderOfRef(app_trans_id),
  }
}

const ANSWERS: Readonly<Record<HookState | "forged", [number, string]>> = {
  taken: [1, "success"],
  known: [2, "duplicate"],
  unknown_order: [1, "success"],
  other_amount: [1, "success"],
  forged: [-1, "mac not equal"],
}

const answered = z.looseObject({ return_code: z.number().int() })

/** ZaloPay v2: the browser is sent there; its server tells us by POST, signed with the second key. */
export const zalopay: Gateway = {
  method: "zalopay",
  hookMethod: "POST",
  isOn: () => Boolean(env().ZALOPAY_APP_ID && env().ZALOPAY_KEY1 && env().ZALOPAY_KEY2),
  start: async (attempt, places) => {
    const form = zalopayCreate(attempt, places)
    const answer = answered.parse(await sendForm(`${endpoint()}/create`, form))
    const url = z.url().safeParse(answer.order_url)
    if (answer.return_code !== 1 || !url.success) {
      throw new Error(`zalopay refused a payment: ${answer.return_code}`)
    }
    return { kind: "redirect", providerId: form.app_trans_id, url: url.data }
  },
  genuine: ({ raw }) => {
    const body = jsonOf(raw.toString("utf8")) as { data?: unknown; mac?: unknown } | null
    const { appId, key2 } = settings()
    if (typeof body?.data !== "string" || !isHmac("sha256", key2, body.data, body.mac)) return null
    const fields = told.safeParse(jsonOf(body.data))
    if (!fields.success || String(fields.data.app_id) !== appId) return null
    const { app_trans_id, zp_trans_id, amount } = fields.data
    return {
      id: `${app_trans_id}:${zp_trans_id}`,
      raw: body.data,
      ref: app_trans_id.slice(7),
      amount,
    }
  },
  answer: (state) => {
    const [return_code, return_message] = ANSWERS[state]
    return { status: 200, body: { return_code, return_message } }
  },
  read: readZalopay,
  ask: async (attempt) => {
    const transId = zalopayRef(attempt)
    const answer = answered.parse(await sendForm(`${endpoint()}/query`, zalopayQuery(transId)))
    if (answer.return_code === 2) {
      return { kind: "failed", providerRef: attempt.ref, reason: String(answer.sub_return_code) }
    }
    if (answer.return_code !== 1) return IGNORED
    return readZalopay(
      JSON.stringify({ ...answer, app_id: settings().appId, app_trans_id: transId }),
    )
  },
  refund: async (refund) => {
    const form = zalopayRefund(refund, now())
    const answer = answered.parse(await sendForm(`${endpoint()}/refund`, form))
    // 3: the refund is under way.
    if (answer.return_code !== 1 && answer.return_code !== 3) {
      throw new Error(`zalopay refused a refund: ${answer.return_code}`)
    }
  },
  cancel: async () => undefined,
}
