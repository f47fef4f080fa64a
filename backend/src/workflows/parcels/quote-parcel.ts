import type { CarrierName, ParcelQuotes, ParcelQuotesQuery } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { currentBook } from "../intake/book/book"
import type { ParcelToBook } from "./carriers/carrier"
import { carrierOf, carriersOn } from "./carriers/carriers"
import { codOf } from "./cod-shares"
import { readOrderToSend } from "./parcel-rows"
import { gramsOf, parcelToBook } from "./parcel-to-book"

async function askOne(carrier: CarrierName, parcel: ParcelToBook) {
  try {
    const answer = await carrierOf(carrier)?.quote(parcel)
    if (answer?.ok) return { carrier, fee: answer.fee, reason: null }
    return { carrier, fee: null, reason: answer?.reason ?? null }
  } catch (error) {
    console.error(`quote of ${carrier}:`, String(error))
    return { carrier, fee: null, reason: null }
  }
}

/**
 * What the carriers that are set up would ask for what an outlet sends of an order; our own delivery
 * has no price of this kind. Refuses NOT_FOUND, OUTLET_UNKNOWN, PARCEL_NOT_READY.
 */
export async function quoteParcel(query: ParcelQuotesQuery): Promise<ParcelQuotes> {
  const book = await currentBook()
  const outlet = book.outletByCode.get(query.outletCode) ?? refuse("OUTLET_UNKNOWN")
  const order = (await readOrderToSend(pool(), query.orderCode)) ?? refuse("NOT_FOUND")
  const parcel = parcelToBook(book, order, outlet, {
    ...{ code: `${order.code}-${outlet.code}`, isAskedAgain: false },
    ...{ cod: codOf(order, outlet.id), grams: gramsOf(book, order, outlet) },
  })
  if (!parcel || parcel.goods.length === 0) return refuse("PARCEL_NOT_READY")
  const others = carriersOn().filter((name) => name !== "own")
  return { quotes: await Promise.all(others.map((name) => askOne(name, parcel))) }
}
