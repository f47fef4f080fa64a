import { z } from "zod"
import { env } from "../../../../lib/env"
import { askCarrier } from "../ask-carrier"
import type { Carrier, ParcelToBook, Party, Refused } from "../carrier"
import { isHookSecret } from "../is-hook-secret"
import { GHTK_STATES } from "./states"

const answered = z.looseObject({
  success: z.boolean(),
  message: z.string().default(""),
  order: z
    .looseObject({ label: z.string().min(1), fee: z.coerce.number().int().min(0).optional() })
    .optional(),
  error: z
    .looseObject({ code: z.string().optional(), ghtk_label: z.string().optional() })
    .optional(),
  fee: z.looseObject({ fee: z.coerce.number().int().min(0) }).optional(),
})

const headers = () => ({
  Token: env().GHTK_TOKEN ?? "",
  "X-Client-Source": env().GHTK_PARTNER ?? "",
})

async function ask(path: string, asking: { method?: "GET"; body?: unknown }) {
  const { json } = await askCarrier(`${env().GHTK_ENDPOINT}${path}`, {
    ...asking,
    headers: headers(),
  })
  return answered.parse(json)
}

const refusedBy = ({ message }: { message: string }): Refused => ({ ok: false, reason: message })

// The public pages still ask for a district; how GHTK takes addresses of two levels they do not say.
// So the commune goes as the ward, with a district that lay there before.
const districtOf = ({ oldDistrict, communeName }: Party) => oldDistrict ?? communeName

/** GHTK counts the weight of goods in kilograms. */
const kilos = (grams: number) => Math.max(1, Math.round(grams)) / 1000

export function ghtkOrder({ code, from, to, value, cod, goods, grams, note }: ParcelToBook) {
  const [only] = goods
  // One line of goods weighs what the parcel weighs.
  const products =
    goods.length === 1 && only
      ? [{ name: only.name, weight: kilos(grams / only.pieces), quantity: only.pieces }]
      : goods.map(({ name, pieces, grams: weight }) => ({
          ...{ name, weight: kilos(weight), quantity: pieces },
        }))
  return {
    products,
    order: {
      id: code,
      pick_name: from.name,
      pick_address: from.line,
      pick_province: from.provinceName,
      pick_district: districtOf(from),
      pick_ward: from.communeName,
      pick_tel: from.phone,
      name: to.name,
      tel: to.phone,
      address: to.line,
      province: to.provinceName,
      district: districtOf(to),
      ward: to.communeName,
      hamlet: "Khác",
      // The receiver pays what stands in pick_money and no fee on top.
      is_freeship: "1",
      pick_money: cod,
      value,
      transport: "road",
      note: note.slice(0, 120),
    },
  }
}

const told = z.object({
  label_id: z.string().min(1),
  partner_id: z.string().default(""),
  status_id: z.string().regex(/^-?\d{1,4}$/),
  action_time: z.string().min(10).max(40),
})

function eventOf(raw: string) {
  const event = told.parse(Object.fromEntries(new URLSearchParams(raw)))
  const at = new Date(event.action_time)
  if (Number.isNaN(at.getTime())) throw new Error("no time")
  return { ...event, at }
}

/** Giao Hàng Tiết Kiệm. Its calls are forms without a signature: the secret is in the hook's address. */
export const ghtk: Carrier = {
  isOn: () => Boolean(env().GHTK_TOKEN && env().GHTK_PARTNER),
  quote: async (parcel) => {
    const { order } = ghtkOrder(parcel)
    const query = new URLSearchParams({
      pick_province: order.pick_province,
      pick_district: order.pick_district,
      pick_ward: order.pick_ward,
      province: order.province,
      district: order.district,
      ward: order.ward,
      address: order.address,
      weight: String(parcel.grams),
      value: String(parcel.value),
      transport: order.transport,
    })
    const answer = await ask(`/services/shipment/fee?${query}`, { method: "GET" })
    return answer.success && answer.fee ? { ok: true, fee: answer.fee.fee } : refusedBy(answer)
  },
  book: async (parcel) => {
    const answer = await ask("/services/shipment/order/?ver=1.5", { body: ghtkOrder(parcel) })
    if (answer.success && answer.order) {
      const { label: trackingNo, fee = null } = answer.order
      return { ok: true, trackingNo, fee }
    }
    // A code that it knows: an earlier try arrived, and here is its number.
    const { code, ghtk_label: trackingNo } = answer.error ?? {}
    if (code === "ORDER_ID_EXIST" && trackingNo) return { ok: true, trackingNo, fee: null }
    return refusedBy(answer)
  },
  cancel: async ({ trackingNo }) => {
    const path = `/services/shipment/cancel/${encodeURIComponent(trackingNo)}`
    const answer = await ask(path, {})
    return answer.success ? { ok: true } : refusedBy(answer)
  },
  label: async (trackingNo) => {
    const url = `${env().GHTK_ENDPOINT}/services/label/${encodeURIComponent(trackingNo)}`
    const answer = await fetch(url, { headers: headers(), signal: AbortSignal.timeout(15_000) })
    // An answer in JSON says why there is none.
    if (!answer.headers.get("content-type")?.includes("pdf")) throw new Error("ghtk: no label")
    return { pdf: new Uint8Array(await answer.arrayBuffer()) }
  },
  genuine: ({ raw, query }) => {
    if (!isHookSecret(query.get("hash"), env().GHTK_WEBHOOK_SECRET)) return null
    const event = told.safeParse(Object.fromEntries(new URLSearchParams(raw)))
    if (!event.success) return null
    const { label_id, status_id, action_time } = event.data
    return { id: [label_id, status_id, action_time].join(":"), raw }
  },
  read: (raw) => {
    const { partner_id, label_id, status_id, at } = eventOf(raw)
    return {
      code: partner_id || null,
      trackingNo: label_id,
      status: status_id,
      state: GHTK_STATES[status_id] ?? null,
      at,
    }
  },
}
