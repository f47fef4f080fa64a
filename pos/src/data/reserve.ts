import {
  type Reservation,
  type ReservationQuote,
  type ReservationQuoteRequest,
  type ReservationRequest,
  reservation,
  reservationQuote,
} from "@ocop/contracts"
import type { AnswerParser } from "@ocop/sync"
import type { TillData } from "./till-data"

const CODES = [
  "STOCK_SHORT",
  "PRICE_CHANGED",
  "PHONE_INVALID",
  "AGE_NOT_CONFIRMED",
  "ALCOHOL_NOT_ALLOWED",
  "OUTLET_CLOSED",
  "OUTLET_UNKNOWN",
  "QUANTITY_INVALID",
  "FORBIDDEN",
  "CONFLICT",
] as const
export type ReserveTrouble = (typeof CODES)[number] | "OFFLINE" | "REFUSED"
type Done<T> = { ok: true; answer: T } | { ok: false; code: ReserveTrouble }

async function told<T>(
  { ask }: Pick<TillData, "ask">,
  path: string,
  body: unknown,
  answer: AnswerParser<T>,
): Promise<Done<T>> {
  const end = await ask({ method: "POST", path, body, answer })
  if (end.kind === "ok") return { ok: true, answer: end.data }
  if (end.kind !== "refused") return { ok: false, code: "OFFLINE" }
  return { ok: false, code: CODES.find((known) => known === end.error.code) ?? "REFUSED" }
}

/** What goods at another outlet cost, and whether it has them; only the server knows. */
export const quoteReservation = (
  data: Pick<TillData, "ask">,
  asked: ReservationQuoteRequest,
): Promise<Done<ReservationQuote>> => told(data, "/reservations/quotes", asked, reservationQuote)

/** Holds goods at another outlet for a customer, once a key. */
export const reserveElsewhere = (
  data: Pick<TillData, "ask">,
  asked: ReservationRequest,
): Promise<Done<Reservation>> => told(data, "/reservations", asked, reservation)
