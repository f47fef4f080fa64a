import { fold } from "@ocop/vn"
import { z } from "zod"
import { env } from "../../../../lib/env"
import { jsonOf } from "../../../payments/bank-feed/feed-fields"
import { askCarrier } from "../ask-carrier"
import { boxSide } from "../box-side"
import type { Carrier, ParcelToBook, Party, Refused } from "../carrier"
import { isHookSecret } from "../is-hook-secret"
import { VIETTEL_POST_STATES } from "./states"

// Errors come as 200 too; only `error` tells.
const answered = z.looseObject({
  error: z.boolean().default(false),
  message: z.string().nullable().default(""),
  data: z.unknown(),
})

async function ask(path: string, body?: unknown) {
  const headers = { Token: env().VIETTELPOST_TOKEN ?? "" }
  const method = body === undefined ? "GET" : "POST"
  const url = `${env().VIETTELPOST_ENDPOINT}${path}`
  const { json } = await askCarrier(url, { method, headers, body })
  // The price list comes bare.
  return Array.isArray(json) ? { error: false, message: "", data: json } : answered.parse(json)
}

const refusedBy = ({ message }: { message: string | null }): Refused => ({
  ...{ ok: false, reason: message ?? "" },
})

const addressOf = ({ line, communeName, provinceName }: Party) =>
  `${line}, ${communeName}, ${provinceName}`

const provinceList = z.array(
  z.looseObject({ PROVINCE_ID: z.number().int(), PROVINCE_NAME: z.string() }),
)
const bareProvince = (name: string) => fold(name).replace(/^(?:tinh |thanh pho |tp\.? ?)/, "")

/** Viettel Post's own number of a province; null where its list does not have the name. */
async function provinceIdOf(name: string): Promise<number | null> {
  const { data } = await ask("/v3/categories/listProvinceNew")
  const same = provinceList
    .parse(data)
    .find((one) => bareProvince(one.PROVINCE_NAME) === bareProvince(name))
  return same?.PROVINCE_ID ?? null
}

const prices = z.array(
  z.looseObject({ MA_DV_CHINH: z.string().min(1), GIA_CUOC: z.number().min(0) }),
)

const partOf = ({ from, to, grams, value, cod }: ParcelToBook) => {
  const side = boxSide(grams)
  return {
    SENDER_ADDRESS: addressOf(from),
    RECEIVER_ADDRESS: addressOf(to),
    PRODUCT_TYPE: "HH",
    PRODUCT_WEIGHT: grams,
    PRODUCT_PRICE: value,
    MONEY_COLLECTION: cod,
    ...{ PRODUCT_LENGTH: side, PRODUCT_WIDTH: side, PRODUCT_HEIGHT: side },
  }
}

/** The cheapest service that goes there; which ones an account has, only this list says. */
async function cheapest(parcel: ParcelToBook) {
  const province = await provinceIdOf(parcel.to.provinceName)
  const body = { ...partOf(parcel), RECEIVER_PROVINCE: province, TYPE: 1 }
  const answer = await ask("/v2/order/getPriceAllNlp", body)
  if (answer.error) return refusedBy(answer)
  const [best] = prices.parse(answer.data ?? []).sort((a, b) => a.GIA_CUOC - b.GIA_CUOC)
  if (!best) return { ok: false as const, reason: answer.message || "Viettel Post: –" }
  return { ok: true as const, service: best.MA_DV_CHINH, fee: Math.round(best.GIA_CUOC) }
}

export function viettelPostOrder(parcel: ParcelToBook, service: string) {
  const { code, from, to, cod, goods, note } = parcel
  const names = goods.map(({ name }) => name).join(", ")
  return {
    ...partOf(parcel),
    ORDER_NUMBER: code,
    // It keeps no parcel twice under one number of ours.
    CHECK_UNIQUE: true,
    SENDER_FULLNAME: from.name,
    SENDER_PHONE: from.phone,
    RECEIVER_FULLNAME: to.name,
    RECEIVER_PHONE: to.phone,
    PRODUCT_NAME: names.slice(0, 200),
    PRODUCT_DESCRIPTION: "",
    PRODUCT_QUANTITY: goods.reduce((sum, { pieces }) => sum + pieces, 0),
    // 1: nothing is collected; 3: the goods alone, which here hold the delivery too.
    ORDER_PAYMENT: cod > 0 ? 3 : 1,
    ORDER_SERVICE: service,
    ORDER_SERVICE_ADD: "",
    ORDER_NOTE: note.slice(0, 150),
  }
}

const booked = z.looseObject({
  ORDER_NUMBER: z.string().min(4),
  MONEY_TOTAL: z.number().min(0).optional(),
})
const told = z.looseObject({
  DATA: z.looseObject({
    ORDER_NUMBER: z.string().min(1),
    ORDER_REFERENCE: z.string().nullable().default(null),
    ORDER_STATUSDATE: z.string().regex(/^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2}$/),
    ORDER_STATUS: z.coerce.number().int(),
  }),
})

/** `21/11/2026 9:05:00` is the clock in Vietnam. */
function instantOf(text: string): Date {
  const [day = "", time = ""] = text.split(" ")
  const [d = "", m = "", y = ""] = day.split("/")
  return new Date(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}T${time.padStart(8, "0")}+07:00`)
}

/**
 * Viettel Post, by addresses as text. It has no way to ask after a parcel by our code: after a try
 * whose answer was lost only its web hook, or a person, knows the number.
 */
export const viettelPost: Carrier = {
  isOn: () => Boolean(env().VIETTELPOST_TOKEN && env().OCOP_SENDER_PHONE),
  quote: async (parcel) => {
    const best = await cheapest(parcel)
    return best.ok ? { ok: true, fee: best.fee } : best
  },
  book: async (parcel) => {
    const best = await cheapest(parcel)
    if (!best.ok) return best
    const answer = await ask("/v2/order/createOrderNlp", viettelPostOrder(parcel, best.service))
    if (answer.error) {
      if (!parcel.isAskedAgain) return refusedBy(answer)
      return { ok: "unsure", reason: refusedBy(answer).reason }
    }
    const { ORDER_NUMBER: trackingNo, MONEY_TOTAL } = booked.parse(answer.data)
    return { ok: true, trackingNo, fee: Math.round(MONEY_TOTAL ?? best.fee) }
  },
  cancel: async ({ trackingNo }) => {
    const order = { TYPE: 4, ORDER_NUMBER: trackingNo, NOTE: "" }
    const answer = await ask("/v2/order/UpdateOrder", order)
    return answer.error ? refusedBy(answer) : { ok: true }
  },
  // Its labels are printed in its own portal: the public pages do not say how long a link must live.
  label: async () => null,
  genuine: ({ raw, header }) => {
    if (!isHookSecret(header("authorization"), env().VIETTELPOST_WEBHOOK_SECRET)) return null
    const event = told.safeParse(jsonOf(raw))
    if (!event.success) return null
    const { ORDER_NUMBER, ORDER_STATUS, ORDER_STATUSDATE } = event.data.DATA
    return { id: [ORDER_NUMBER, ORDER_STATUS, ORDER_STATUSDATE].join(":"), raw }
  },
  read: (raw) => {
    const { DATA } = told.parse(JSON.parse(raw))
    return {
      code: DATA.ORDER_REFERENCE || null,
      trackingNo: DATA.ORDER_NUMBER,
      status: String(DATA.ORDER_STATUS),
      state: VIETTEL_POST_STATES[DATA.ORDER_STATUS] ?? null,
      at: instantOf(DATA.ORDER_STATUSDATE),
    }
  },
}
