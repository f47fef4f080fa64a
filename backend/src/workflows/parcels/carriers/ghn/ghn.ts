import { z } from "zod"
import { env } from "../../../../lib/env"
import { jsonOf } from "../../../payments/bank-feed/feed-fields"
import { askCarrier } from "../ask-carrier"
import { boxSide } from "../box-side"
import type { Carrier, ParcelToBook, Refused } from "../carrier"
import { isHookSecret } from "../is-hook-secret"
import { GHN_STATES } from "./states"

// GHN insures up to this much (api.ghn.vn, "Create Order"); above it the parcel goes uninsured further.
const MOST_INSURED = 5_000_000
/** 2: light goods; 5: heavy ones, from 20 kg. */
const HEAVY_GRAMS = 20_000

const answered = z.looseObject({
  code: z.number(),
  message: z.string().default(""),
  data: z.unknown(),
})
const made = z.looseObject({
  order_code: z.string().min(4),
  total_fee: z.coerce.number().int().min(0).optional(),
})
const found = z.looseObject({ order_code: z.string().min(4), status: z.string() })

function shopOf(outletCode: string): string {
  const shops = (env().GHN_SHOPS ?? "").split(",").map((pair) => pair.split(":"))
  const [, shop] = shops.find(([code]) => code === outletCode) ?? []
  return shop ?? ""
}

async function ask(path: string, body: unknown, shop?: string) {
  const headers = { Token: env().GHN_TOKEN ?? "", ...(shop ? { ShopId: shop } : {}) }
  const { json } = await askCarrier(`${env().GHN_ENDPOINT}/v2/${path}`, { headers, body })
  return answered.parse(json)
}

const refusedBy = ({ message }: { message: string }): Refused => ({ ok: false, reason: message })

/**
 * The two levels of an address go by their names, with the flag that says so. Where GHN fetches the
 * parcel, its own shop of the outlet says.
 */
export function ghnOrder({ code, to, grams, value, cod, goods, note }: ParcelToBook) {
  const side = boxSide(grams)
  return {
    payment_type_id: 1,
    required_note: "CHOXEMHANGKHONGTHU",
    note,
    client_order_code: code,
    to_name: to.name,
    to_phone: to.phone,
    to_address: to.line,
    to_ward_name: to.communeName,
    to_province_name: to.provinceName,
    is_new_to_address: true,
    cod_amount: cod,
    insurance_value: Math.min(value, MOST_INSURED),
    content: goods
      .map(({ name }) => name)
      .join(", ")
      .slice(0, 2_000),
    weight: grams,
    ...{ length: side, width: side, height: side },
    service_type_id: grams >= HEAVY_GRAMS ? 5 : 2,
    items: goods.map(({ name, pieces, grams: weight }) => ({ name, quantity: pieces, weight })),
  }
}

// A list of one in the documentation, the thing itself in some answers.
async function findByCode(code: string) {
  const answer = await ask("shipping-order/detail-by-client-code", { client_order_code: code })
  if (answer.code !== 200) return null
  const [one] = [answer.data].flat()
  const known = found.safeParse(one)
  return known.success && known.data.status !== "cancel" ? known.data : null
}

const told = z.looseObject({
  OrderCode: z.string().min(1),
  ClientOrderCode: z.string().default(""),
  Status: z.string().min(1),
  Time: z.iso.datetime({ offset: true }),
  Type: z.string().default(""),
})
/** Kinds of calls that tell of the way; the others correct weights and fees. */
const WAY = new Set(["create", "switch_status"])

/** Giao Hàng Nhanh, public API v2. Calls carry no signature: the secret is in the hook's address. */
export const ghn: Carrier = {
  isOn: () => Boolean(env().GHN_TOKEN && env().GHN_SHOPS),
  quote: async (parcel) => {
    const shop = shopOf(parcel.outletCode)
    if (!shop) return { ok: false, reason: `GHN: ${parcel.outletCode}?` }
    const answer = await ask("shipping-order/preview", ghnOrder(parcel), shop)
    const fee = made.partial({ order_code: true }).safeParse(answer.data)
    if (answer.code !== 200 || !fee.success) return refusedBy(answer)
    return { ok: true, fee: fee.data.total_fee ?? 0 }
  },
  book: async (parcel) => {
    const shop = shopOf(parcel.outletCode)
    if (!shop) return { ok: false, reason: `GHN: ${parcel.outletCode}?` }
    const known = parcel.isAskedAgain ? await findByCode(parcel.code) : null
    if (known) return { ok: true, trackingNo: known.order_code, fee: null }
    const answer = await ask("shipping-order/create", ghnOrder(parcel), shop)
    if (answer.code !== 200) return refusedBy(answer)
    const { order_code: trackingNo, total_fee: fee = null } = made.parse(answer.data)
    return { ok: true, trackingNo, fee }
  },
  cancel: async ({ trackingNo, outletCode }) => {
    const order = { order_codes: [trackingNo] }
    const answer = await ask("switch-status/cancel", order, shopOf(outletCode))
    const lines = z.array(z.looseObject({ result: z.boolean(), message: z.string().default("") }))
    const [line] = lines.safeParse(answer.data).data ?? []
    if (answer.code !== 200 || !line) return refusedBy(answer)
    return line.result ? { ok: true } : refusedBy(line)
  },
  label: async (trackingNo) => {
    const answer = await ask("a5/gen-token", { order_codes: [trackingNo] })
    const token = z.looseObject({ token: z.string().min(1) }).parse(answer.data).token
    const { origin } = new URL(env().GHN_ENDPOINT)
    return { url: `${origin}/a5/public-api/printA5?token=${encodeURIComponent(token)}` }
  },
  genuine: ({ raw, query }) => {
    if (!isHookSecret(query.get("hash"), env().GHN_WEBHOOK_SECRET)) return null
    const event = told.safeParse(jsonOf(raw))
    if (!event.success) return null
    const { OrderCode, Type, Status, Time } = event.data
    return { id: [OrderCode, Type.toLowerCase(), Status, Time].join(":"), raw }
  },
  read: (raw) => {
    const { OrderCode, ClientOrderCode, Status, Time, Type } = told.parse(JSON.parse(raw))
    if (!WAY.has(Type.toLowerCase())) return null
    return {
      code: ClientOrderCode || null,
      trackingNo: OrderCode,
      status: Status,
      state: GHN_STATES[Status] ?? null,
      at: new Date(Time),
    }
  },
}
