import type {
  Quote,
  Reservation,
  ReservationQuote,
  ReservationQuoteRequest,
  ReservationRequest,
} from "@ocop/contracts"
import { now } from "../../lib/clock"
import { env } from "../../lib/env"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { makeQuote } from "../checkout/make-quote"
import { placeWebOrder } from "../checkout/place-web-order"
import { currentBook } from "../intake/book/book"
import type { Device } from "../register/device-register"
import { checkStaffHere } from "./staff-here"

const holdUntil = (): Date => new Date(now().getTime() + env().OCOP_RESERVE_HOURS * 3_600_000)

type Goods = Pick<ReservationQuoteRequest, "outletCode" | "lines">

async function quoteOf({ outletCode: own }: Device, { outletCode, lines }: Goods): Promise<Quote> {
  // Goods of this outlet are sold here, or put aside without the network.
  if (outletCode === own) return refuse("OUTLET_UNKNOWN", { outletCode })
  return makeQuote({ lines, fulfilment: { mode: "pickup", outletCode } })
}

/** What goods at another outlet cost a customer, and until when they would be held. Holds nothing. */
export async function quoteReservation(device: Device, goods: Goods): Promise<ReservationQuote> {
  const quote = await quoteOf(device, goods)
  return {
    quoteHash: quote.quoteHash,
    total: quote.totals.total,
    holdUntil: holdUntil().toISOString(),
    needsAgeConfirmation: quote.needsAgeConfirmation,
    consents: quote.consents.flatMap(({ isRequired, purpose, version }) =>
      isRequired ? [{ purpose, version }] : [],
    ),
    isEnough: quote.lines.every(({ problem }) => problem === null),
  }
}

const HELD_SQL = "select hold_until until from web_order_pickup where order_code = $1"

/**
 * Holds goods at another outlet for a customer of this one: a web order to be fetched and paid there,
 * placed by the one way of all web orders, so that the kernel decides and the other outlet's till
 * sees it; not fetched in time, it runs out. The same key gives the same. Refuses FORBIDDEN,
 * OUTLET_UNKNOWN, STOCK_SHORT, PRICE_CHANGED, PHONE_INVALID, AGE_NOT_CONFIRMED, CONSENT_… and CONFLICT.
 */
export async function reserveElsewhere(
  device: Device,
  { key, staffId, name, phone, quoteHash, consents, ageConfirmed, ...goods }: ReservationRequest,
): Promise<Reservation> {
  await checkStaffHere(device, staffId)
  const { outletCode, lines } = goods
  if (outletCode === device.outletCode) return refuse("OUTLET_UNKNOWN", { outletCode })
  const order = await placeWebOrder(
    key,
    {
      ...{ lines, quoteHash, consents, ageConfirmed, note: "", invoice: null },
      fulfilment: { mode: "pickup", outletCode },
      contact: { name, phone, email: null },
      payment: "cod",
      locale: "vi",
    },
    { until: holdUntil(), staffId, registerId: device.registerId },
  )
  const shop = (env().STOREFRONT_URL ?? "http://localhost:3000").replace(/\/$/, "")
  const [held, book] = await Promise.all([
    pool().query<{ until: Date }>(HELD_SQL, [order.code]),
    currentBook(),
  ])
  return {
    orderCode: order.code,
    outletCode,
    outletName: book.outletByCode.get(outletCode)?.name ?? outletCode,
    total: order.totals.total,
    holdUntil: (held.rows[0]?.until ?? holdUntil()).toISOString(),
    url: `${shop}/don-hang/${order.code}`,
  }
}
