import {
  type Reservation,
  type ReservationQuoteRequest,
  type ReservationRequest,
  reservation,
  reservationQuote,
  reservationQuoteRequest,
  reservationRequest,
} from "@ocop/contracts"
import { isWholePieces } from "@ocop/domain"
import { makeOrderCode, normalisePhone } from "@ocop/vn"
import { type FakeAnswer, refuse } from "./fake-answers"
import { type FakeShop, OUTLET } from "./fake-shop"

/** What another outlet has of every SKU, thousandths; what is held is taken off. */
const OPENING = 20_000
const HOLD_MS = 48 * 3_600_000
const CONSENTS = [
  { purpose: "terms", version: "DEMO-1" },
  { purpose: "order_data", version: "DEMO-1" },
] as const

type Goods = Pick<ReservationQuoteRequest, "outletCode" | "lines">
type Ports = { now: () => number; roleOf: (staffId: string) => string | undefined }

/** The server's part in goods that are held at other outlets. */
export function fakeReservations(shop: FakeShop, { now, roleOf }: Ports) {
  const made = new Map<string, { asked: string; answer: Reservation }>()
  const held = new Map<string, number>()
  const place = (outletCode: string, skuId: string) => `${outletCode}|${skuId}`
  const skuOf = (skuId: string) => shop.skus().find(({ id }) => id === skuId)
  const total = ({ lines }: Goods) =>
    lines.reduce(
      (sum, { skuId, qtyMilli }) =>
        sum + Math.round(((skuOf(skuId)?.price ?? 0) * qtyMilli) / 1000),
      0,
    )
  const hashOf = (goods: Goods) => `${JSON.stringify(goods.lines)}:${total(goods)}`
  const isEnough = ({ outletCode, lines }: Goods) =>
    lines.every(
      ({ skuId, qtyMilli }) => OPENING - (held.get(place(outletCode, skuId)) ?? 0) >= qtyMilli,
    )
  const outletOf = (code: string) =>
    code === OUTLET ? undefined : shop.others.find((outlet) => outlet.code === code)

  const fault = ({ outletCode, lines }: Goods): FakeAnswer | null => {
    if (!outletOf(outletCode)) return refuse("OUTLET_UNKNOWN", { outletCode })
    for (const { skuId, qtyMilli } of lines) {
      const sku = skuOf(skuId)
      if (!sku) return refuse("SKU_UNKNOWN", { skuId })
      if (sku.sellMode === "PIECE" && !isWholePieces(qtyMilli)) return refuse("QUANTITY_INVALID")
    }
    return null
  }

  const quote = (body: unknown): FakeAnswer => {
    const parsed = reservationQuoteRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const wrong = fault(parsed.data)
    if (wrong) return wrong
    const answer = {
      quoteHash: hashOf(parsed.data),
      total: total(parsed.data),
      holdUntil: new Date(now() + HOLD_MS).toISOString(),
      needsAgeConfirmation: parsed.data.lines.some(({ skuId }) => skuOf(skuId)?.alcohol),
      consents: [...CONSENTS],
      isEnough: isEnough(parsed.data),
    }
    return { status: 200, body: reservationQuote.parse(answer) }
  }

  const refusal = (asked: ReservationRequest): FakeAnswer | null => {
    if (!normalisePhone(asked.phone).ok) return refuse("PHONE_INVALID")
    const wrong = fault(asked)
    if (wrong) return wrong
    if (!isEnough(asked)) return refuse("STOCK_SHORT")
    if (!asked.ageConfirmed && asked.lines.some(({ skuId }) => skuOf(skuId)?.alcohol)) {
      return refuse("AGE_NOT_CONFIRMED")
    }
    const agreed = new Set(asked.consents.map(({ purpose }) => purpose))
    if (CONSENTS.some(({ purpose }) => !agreed.has(purpose))) return refuse("CONSENT_MISSING")
    return asked.quoteHash === hashOf(asked) ? null : refuse("PRICE_CHANGED")
  }

  const reserve = (body: unknown): FakeAnswer => {
    const parsed = reservationRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const asked = parsed.data
    if (!roleOf(asked.staffId)) return refuse("FORBIDDEN")
    const known = made.get(asked.key)
    const text = JSON.stringify(asked)
    if (known) {
      return known.asked === text ? { status: 200, body: known.answer } : refuse("CONFLICT")
    }
    const no = refusal(asked)
    if (no) return no
    for (const { skuId, qtyMilli } of asked.lines) {
      const at = place(asked.outletCode, skuId)
      held.set(at, (held.get(at) ?? 0) + qtyMilli)
    }
    const orderCode = makeOrderCode(made.size + 1)
    const answer = reservation.parse({
      orderCode,
      outletCode: asked.outletCode,
      outletName: outletOf(asked.outletCode)?.name ?? "",
      total: total(asked),
      holdUntil: new Date(now() + HOLD_MS).toISOString(),
      url: `https://shop.test/don-hang/${orderCode}`,
    })
    made.set(asked.key, { asked: text, answer })
    return { status: 200, body: answer }
  }

  return {
    count: () => made.size,
    handle: (method: string, path: string, body: unknown): FakeAnswer => {
      if (method === "POST" && path === "/pos/reservations/quotes") return quote(body)
      if (method === "POST" && path === "/pos/reservations") return reserve(body)
      return refuse("NOT_FOUND")
    },
  }
}
