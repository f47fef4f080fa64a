import { createHash } from "node:crypto"
import { canonicalJson, type PlaceOrderRequest, type WebOrderView } from "@ocop/contracts"
import { normalisePhone } from "@ocop/vn"
import { now, today } from "../../lib/clock"
import { env } from "../../lib/env"
import { refuse } from "../../lib/http-error"
import { pool, withTransaction } from "../../lib/pg"
import { checkConsents } from "../consent/consent-texts"
import { checkInvoiceBuyer } from "../e-invoice/write-invoice-request"
import { currentBook } from "../intake/book/book"
import type { Book, Seller } from "../intake/book/book-types"
import { wakeDrain } from "../intake/drain/drain"
import { wakeWorkers } from "../outbox/wake-workers"
import { takesPayment } from "../payments/payment-methods"
import { goodsOf, readBasket } from "./basket"
import { type BuiltQuote, buildQuote } from "./build-quote"
import { isDayOf } from "./gift-days"
import { NO_LOT_ENDS, packGifts } from "./gift-lines"
import { insertGifts } from "./insert-gifts"
import { insertWebOrder, type NewWebOrder, type ReservedBy } from "./insert-web-order"
import { readVoucher } from "./known-voucher"
import { checkFulfilment } from "./make-quote"
import { newOrderCode } from "./new-order-code"
import { readLevels } from "./read-levels"
import { readWebOrder } from "./read-web-order"
import { insertOffers, takeVoucher } from "./take-voucher"

const TRIES = 5

/** What the same key may be used for again: exactly this request. */
export function requestHash(request: PlaceOrderRequest): string {
  return createHash("sha256").update(canonicalJson(request)).digest("hex")
}

async function earlierAnswer(key: string, hash: string): Promise<WebOrderView | null> {
  const found = await pool().query<{ code: string; request_hash: string }>({
    name: "web-order-by-key",
    text: "select code, request_hash from web_order where idempotency_key = $1",
    values: [key],
  })
  const [row] = found.rows
  if (!row) return null
  if (row.request_hash !== hash) refuse("CONFLICT")
  return readWebOrder(row.code)
}

/** Refuses what cannot become an order, with the fresh quote for the screen. */
function checkQuote({ quote }: BuiltQuote, request: PlaceOrderRequest): void {
  const problems = quote.lines.filter((line) => line.problem !== null)
  const [first] = problems
  if (first?.problem) {
    refuse(first.problem, { skuIds: problems.map((line) => line.skuId), quote })
  }
  if (quote.deliveryProblem) {
    refuse("DELIVERY_NOT_OFFERED", { problem: quote.deliveryProblem, quote })
  }
  if (quote.voucher?.problem) refuse(quote.voucher.problem, { quote })
  if (quote.needsAgeConfirmation && !request.ageConfirmed) refuse("AGE_NOT_CONFIRMED")
  checkConsents(quote, request.consents)
  const { wishedOn } = request
  if (wishedOn !== undefined && !isDayOf(quote.giftDays, wishedOn)) {
    refuse("WISHED_DAY_INVALID", { days: quote.giftDays, quote })
  }
  if (quote.quoteHash !== request.quoteHash) refuse("PRICE_CHANGED", { quote })
}

/** A payment that cannot be asked for must not be promised. */
function checkPayment(seller: Seller | null, request: PlaceOrderRequest): void {
  const { payment, recipient } = request
  if (!takesPayment(seller, payment)) refuse("UNAVAILABLE", { payment })
  // Nobody is asked at the door for the price of what they are given.
  if (recipient && payment === "cod") refuse("PREPAYMENT_NEEDED")
}

function phoneOf(typed: string): string {
  const phone = normalisePhone(typed)
  return phone.ok ? phone.phone : refuse("PHONE_INVALID", { code: phone.code })
}

const sqlState = (error: unknown): string => (error as { code?: string }).code ?? ""

/** One try: plan, then write everything or nothing. Later tries hold the levels while planning. */
const tryToPlace = (book: Book, order: NewWebOrder, attempt: number): Promise<string | null> =>
  withTransaction(async (client) => {
    const day = today()
    const basket = readBasket(book, goodsOf(order.request))
    const gifts = packGifts(book, order.request.gifts, day)
    const items = basket.map(({ sku }) => sku.itemId)
    const levels = await readLevels(client, items, attempt > 1)
    const { fulfilment } = order.request
    const voucher = await readVoucher(client, order.request.voucher)
    const moment = { levels, day, voucher, lotEnds: NO_LOT_ENDS }
    const built = buildQuote({ book, basket, gifts, fulfilment, ...moment })
    checkQuote(built, order.request)
    const code = newOrderCode()
    if (!(await insertWebOrder(client, code, order, book, built))) return null
    await insertOffers(client, code, built.quote.offers)
    await insertGifts(client, code, gifts)
    if (voucher)
      await takeVoucher(client, { code: voucher.code, orderCode: code, phone: order.phone })
    return code
  })

// OC001: somebody was faster than the plan. 40P01, 40001: the database chose another first.
// 23505: the code is taken, or the same key was placed at the same moment.
const PLAN_AGAIN = ["OC001", "40P01", "40001", "23505"]

async function place(book: Book, order: NewWebOrder): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryToPlace(book, order, attempt)
    } catch (error) {
      const state = sqlState(error)
      if (!PLAN_AGAIN.includes(state)) throw error
      if (attempt === TRIES)
        return state === "OC001" ? refuse("STOCK_SHORT") : refuse("UNAVAILABLE")
    }
  }
}

/** How long the goods are held: hours for a transfer, minutes for a card or a wallet. */
function payBeforeOf({ payment }: PlaceOrderRequest, placedAt: Date): Date | null {
  if (payment === "cod") return null
  const { OCOP_PAY_HOURS: hours, OCOP_CARD_MINUTES: minutes } = env()
  return new Date(placedAt.getTime() + 60_000 * (payment === "vietqr" ? hours * 60 : minutes))
}

/**
 * Places a finished basket, once a key: reserves, writes the order with its final code, and queues
 * what follows, in one transaction. The same key with the same request gives the same order.
 * `reserved` where a till does it for a customer at its counter.
 * Refuses CONFLICT, PRICE_CHANGED and STOCK_SHORT (both with the fresh quote), AGE_NOT_CONFIRMED,
 * DELIVERY_NOT_OFFERED, WISHED_DAY_INVALID, PREPAYMENT_NEEDED, CONSENT_MISSING, CONSENT_OUTDATED, TAX_ID_INVALID, PHONE_INVALID,
 * ADDRESS_INVALID, VOUCHER_… and what the quote refuses.
 */
export async function placeWebOrder(
  key: string,
  request: PlaceOrderRequest,
  reserved: ReservedBy | null = null,
): Promise<WebOrderView> {
  const hash = requestHash(request)
  const earlier = await earlierAnswer(key, hash)
  if (earlier) return earlier
  const phone = phoneOf(request.contact.phone)
  const { recipient } = request
  const book = await currentBook()
  checkFulfilment(book, request.fulfilment)
  checkPayment(book.operator, request)
  checkInvoiceBuyer(request.invoice)
  const placedAt = now()
  const code = await place(book, {
    key,
    requestHash: hash,
    request,
    phone,
    recipient: recipient ? { name: recipient.name, phone: phoneOf(recipient.phone) } : null,
    placedAt,
    payBefore: payBeforeOf(request, placedAt),
    reserved,
  })
  if (code) {
    wakeDrain()
    wakeWorkers()
    return readWebOrder(code)
  }
  return (await earlierAnswer(key, hash)) ?? refuse("UNAVAILABLE")
}
