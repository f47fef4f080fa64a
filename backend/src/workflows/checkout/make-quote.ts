import type { Quote, QuoteRequest } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { readLotEnds } from "../gifts/read-lot-ends"
import { currentBook } from "../intake/book/book"
import type { Book } from "../intake/book/book-types"
import { goodsOf, readBasket } from "./basket"
import { buildQuote } from "./build-quote"
import { packGifts } from "./gift-lines"
import { readVoucher } from "./known-voucher"
import { placeOf } from "./place-of"
import { readLevels } from "./read-levels"
import type { Fulfilment } from "./serving-outlets"

/** Refuses a place that we do not know: ADDRESS_INVALID, OUTLET_UNKNOWN. */
export function checkFulfilment(book: Book, fulfilment: Fulfilment | null): void {
  if (fulfilment?.mode === "pickup" && !book.outletByCode.has(fulfilment.outletCode)) {
    refuse("OUTLET_UNKNOWN", { outletCode: fulfilment.outletCode })
  }
  if (fulfilment?.mode !== "delivery") return
  const { communeCode, provinceCode } = fulfilment
  if (placeOf(book, communeCode)?.provinceCode !== provinceCode) {
    refuse("ADDRESS_INVALID", { communeCode, provinceCode })
  }
}

/** What a basket costs now and where it would come from. Changes nothing, holds nothing. */
export async function makeQuote(request: QuoteRequest): Promise<Quote> {
  const { fulfilment, gifts } = request
  const day = today()
  const book = await currentBook()
  checkFulfilment(book, fulfilment)
  const basket = readBasket(book, goodsOf(request))
  const packed = packGifts(book, gifts, day)
  const items = basket.map(({ sku }) => sku.itemId)
  const [levels, voucher, lotEnds] = await Promise.all([
    readLevels(pool(), items),
    readVoucher(pool(), request.voucher),
    readLotEnds(pool(), packed.length > 0 ? items : []),
  ])
  const moment = { levels, day, voucher, lotEnds }
  return buildQuote({ book, basket, gifts: packed, fulfilment, ...moment }).quote
}
