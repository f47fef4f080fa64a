import type { PlaceOrderRequest } from "@ocop/contracts"
import { PROVINCE_CODE, PROVINCE_NAME } from "@ocop/vn"
import { addressPlace } from "../../addresses/nation"
import type { Book } from "../intake/book/book-types"

/** The commune of an address and its province; degrees null where our own register has none. */
export type PlaceOfAddress = {
  name: string
  provinceCode: string
  provinceName: string
  latitude: number | null
  longitude: number | null
}

/** A commune anywhere in Vietnam: those of Hà Tĩnh as our register has them; null for no such code. */
export function placeOf(book: Book, communeCode: string): PlaceOfAddress | null {
  const own = book.communes.get(communeCode)
  if (own) return { ...own, provinceCode: PROVINCE_CODE, provinceName: PROVINCE_NAME }
  const place = addressPlace(communeCode)
  return place?.provinceCode === PROVINCE_CODE ? null : place
}

type Delivery = Extract<PlaceOrderRequest["fulfilment"], { mode: "delivery" }>

/**
 * The address with the names that it is written with. An order keeps those of its day, for communes
 * are merged and renamed; a code that is no more stands for itself.
 */
export function withNames(book: Book, fulfilment: Delivery) {
  const { communeCode } = fulfilment
  const place = placeOf(book, communeCode)
  const communeName = place?.name ?? communeCode
  return { communeName, provinceName: place?.provinceName ?? PROVINCE_NAME, ...fulfilment }
}
