import { nationalPhone } from "@ocop/vn"
import { addressPlace, oldDistrictOf } from "../../addresses/nation"
import { env } from "../../lib/env"
import { withNames } from "../checkout/place-of"
import type { Book, BookOutlet } from "../intake/book/book-types"
import type { ParcelToBook, Party } from "./carriers/carrier"
import type { OrderToSend } from "./parcel-rows"

// What the rate table counts for a piece of unknown weight is the shopper's matter; this is for the scales.
const PIECE_GRAMS = 500

const goodsOf = (book: Book, { skuId, name, qty }: OrderToSend["lines"][number]) => {
  const sku = book.skus.get(skuId)
  if (sku?.sellMode === "WEIGHT") return { name, pieces: 1, grams: Math.ceil(qty * 1000) }
  return { name, pieces: Math.ceil(qty), grams: sku?.pieceGrams ?? PIECE_GRAMS }
}

/** Grams of what an outlet sends: as the fee counted them, else by its goods. */
export function gramsOf(book: Book, order: OrderToSend, outlet: BookOutlet): number {
  const known = order.parcels.find(({ outletCode }) => outletCode === outlet.code)
  if (known) return Math.max(1, known.grams)
  const own = order.lines.filter(({ outletId }) => outletId === outlet.id)
  const grams = own
    .map((line) => goodsOf(book, line))
    .reduce((sum, one) => sum + one.pieces * one.grams, 0)
  return Math.max(1, grams)
}

function receiverOf(book: Book, order: OrderToSend): Party | null {
  const { fulfilment } = order
  if (fulfilment.mode !== "delivery" || !fulfilment.line) return null
  const { name, phone } = order.recipient ?? order.contact
  const { line, communeCode, communeName, provinceName } = withNames(book, fulfilment)
  const oldDistrict = oldDistrictOf(communeCode)
  return { name, phone: nationalPhone(phone), line, communeName, provinceName, oldDistrict }
}

function senderOf({ name, address, communeCode }: BookOutlet): Party {
  const place = communeCode === null ? null : addressPlace(communeCode)
  return {
    name,
    phone: env().OCOP_SENDER_PHONE ?? "",
    line: address ?? name,
    communeName: place?.name ?? "",
    provinceName: place?.provinceName ?? "",
    oldDistrict: communeCode === null ? null : oldDistrictOf(communeCode),
  }
}

type Asked = { code: string; cod: number; grams: number; isAskedAgain: boolean }

/** The parcel as a carrier is asked to take it; null for an order that lost its person. */
export function parcelToBook(
  book: Book,
  order: OrderToSend,
  outlet: BookOutlet,
  asked: Asked,
): ParcelToBook | null {
  const to = receiverOf(book, order)
  const own = order.lines.filter(({ outletId }) => outletId === outlet.id)
  if (!to) return null
  return {
    ...asked,
    outletCode: outlet.code,
    from: senderOf(outlet),
    to,
    value: own.reduce((sum, { payable }) => sum + payable, 0),
    goods: own.map((line) => goodsOf(book, line)),
    note: order.note,
  }
}
