import type { PlaceOrderRequest } from "@ocop/contracts"
import type { BusinessDate } from "@ocop/domain"
import { distanceKm } from "@ocop/vn"
import type { Book, BookOutlet } from "../intake/book/book-types"
import type { BasketLine } from "./basket"
import { placeOf } from "./place-of"
import type { Server } from "./plan-allocation"

export type Fulfilment = PlaceOrderRequest["fulfilment"]

/** Distance counted for an outlet or a commune whose place is not known: behind all others. */
const UNKNOWN_KM = 1_000

export function isOpen(outlet: BookOutlet, day: BusinessDate): boolean {
  const { state, openFrom, openTo } = outlet
  return state === "OPEN" && (!openFrom || openFrom <= day) && (!openTo || day <= openTo)
}

/**
 * Kilometres from an outlet to the receiver's commune, beyond Hà Tĩnh to the seat of its province;
 * null where a place is not known.
 */
export function kmTo(book: Book, outlet: BookOutlet, fulfilment: Fulfilment | null): number | null {
  if (fulfilment?.mode !== "delivery") return 0
  const to = placeOf(book, fulfilment.communeCode)
  if (!to || to.latitude === null || to.longitude === null) return null
  if (outlet.latitude === null || outlet.longitude === null) return null
  return distanceKm(
    { latitude: outlet.latitude, longitude: outlet.longitude },
    { latitude: to.latitude, longitude: to.longitude },
  )
}

/** Stock less reservations in thousandths, by `location|item`. */
export type Levels = ReadonlyMap<string, number>

/** What an outlet can give online of a line: its level less its own safety buffer. */
export function onlineStock(outlet: BookOutlet, levels: Levels, itemId: string): number {
  const level = levels.get(`${outlet.locationId}|${itemId}`) ?? 0
  return Math.max(0, level - outlet.safetyBufferMilli)
}

/** One outlet as the planner sees it. */
export function serverOf(
  book: Book,
  outlet: BookOutlet,
  basket: readonly BasketLine[],
  levels: Levels,
  fulfilment: Fulfilment | null,
): Server {
  const alcohol = new Set(basket.filter((l) => l.sku.alcohol).map((l) => l.sku.id))
  return {
    code: outlet.code,
    km: kmTo(book, outlet, fulfilment) ?? UNKNOWN_KM,
    mayServe: (skuId) => outlet.maySellAlcohol || !alcohol.has(skuId),
    available: new Map(
      basket.map(({ sku }) => [sku.itemId, onlineStock(outlet, levels, sku.itemId)]),
    ),
  }
}

/** The outlets that may serve: all open ones, or for pickup the chosen one alone. */
export function outletsFor(
  book: Book,
  fulfilment: Fulfilment | null,
  day: BusinessDate,
): BookOutlet[] {
  const open = book.outlets.filter((outlet) => isOpen(outlet, day))
  if (fulfilment?.mode !== "pickup") return open
  return open.filter((outlet) => outlet.code === fulfilment.outletCode)
}
