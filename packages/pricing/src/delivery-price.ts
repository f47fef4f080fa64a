import type { BusinessDate, GoodsClass, TemperatureClass } from "@ocop/domain"
import { mulDivHalfUp } from "./integer-maths.js"

/** A ring around the sending counter, or a set of provinces. The first that fits counts. */
export type DeliveryZone = {
  code: string
  name: string
  nameEn: string
  /** Kilometres from the sending counter, inclusive; null: however far, also where unknown. */
  upToKm: number | null
  /** Provinces that it is for; null for all. */
  provinceCodes: readonly string[] | null
}

/** What one parcel costs in a zone, by how cold it must stay. */
export type DeliveryRate = {
  zone: string
  temperature: TemperatureClass
  /** Đồng, VAT included, up to `baseGrams`; then `stepAmount` for each `stepGrams` begun. */
  baseAmount: number
  baseGrams: number
  stepAmount: number
  stepGrams: number
  /** The heaviest parcel that is taken; null without a limit. */
  maxGrams: number | null
  /** Days after the order within which it arrives. */
  daysFrom: number
  daysTo: number
}

/** A rate table with its validity: what a carrier's delivery costs the shopper. */
export type DeliveryTariff = {
  id: string
  carrier: string
  goodsClass: GoodsClass
  validFrom: BusinessDate
  /** Exclusive; null while open. */
  validTo: BusinessDate | null
  /** Value of the goods in đồng from which delivery is free; null for never. */
  freeFrom: number | null
  /** Share of its own price, in basis points, that each parcel beyond the dearest costs. */
  furtherParcelBp: number
  /** Grams counted for a piece whose weight nobody knows. */
  pieceGrams: number
  zones: readonly DeliveryZone[]
  rates: readonly DeliveryRate[]
}

export type ParcelToSend = {
  outletCode: string
  grams: number
  temperature: TemperatureClass
  /** Kilometres to the receiver; null where unknown. */
  km: number | null
}

/** `amount`: the parcel's share of the fee, in đồng. */
export type ParcelPrice = ParcelToSend & {
  zone: string
  amount: number
  daysFrom: number
  daysTo: number
}

/** NO_RATE: nobody goes there; TOO_COLD: not with goods of this class. */
export type DeliveryFault = {
  ok: false
  code: "NO_RATE" | "TOO_COLD" | "TOO_HEAVY"
  outletCode: string
}
export type DeliveryPrice =
  | { ok: true; amount: number; isFree: boolean; parcels: ParcelPrice[] }
  | DeliveryFault

/** The rate table in force on a day; null when there is none. */
export const tariffOn = (tariffs: readonly DeliveryTariff[], day: BusinessDate) =>
  tariffs.find((t) => t.validFrom <= day && (t.validTo === null || day < t.validTo)) ?? null

const zoneOf = (tariff: DeliveryTariff, provinceCode: string, km: number | null) =>
  tariff.zones.find(
    (zone) =>
      (zone.provinceCodes === null || zone.provinceCodes.includes(provinceCode)) &&
      (zone.upToKm === null || (km !== null && km <= zone.upToKm)),
  )

const amountOf = (rate: DeliveryRate, grams: number) =>
  rate.baseAmount +
  rate.stepAmount * Math.ceil(Math.max(0, grams - rate.baseGrams) / rate.stepGrams)

const priceParcel = (
  tariff: DeliveryTariff,
  provinceCode: string,
  parcel: ParcelToSend,
): ParcelPrice | DeliveryFault => {
  const zone = zoneOf(tariff, provinceCode, parcel.km)
  const rates = tariff.rates.filter((r) => r.zone === zone?.code)
  const rate = rates.find((r) => r.temperature === parcel.temperature)
  const { outletCode, grams } = parcel
  if (!rate) return { ok: false, code: rates.length > 0 ? "TOO_COLD" : "NO_RATE", outletCode }
  if (rate.maxGrams !== null && grams > rate.maxGrams) {
    return { ok: false, code: "TOO_HEAVY", outletCode }
  }
  const { daysFrom, daysTo } = rate
  return { ...parcel, zone: rate.zone, amount: amountOf(rate, grams), daysFrom, daysTo }
}

/**
 * What the delivery of an order costs: each parcel by weight, temperature class and zone. The
 * dearest parcel is charged whole, the others by `furtherParcelBp`: that an order comes from several
 * counters is our stock, not the shopper's wish. Goods worth `freeFrom` travel free.
 */
export const deliveryPrice = (
  tariff: DeliveryTariff,
  order: { provinceCode: string; goods: number; parcels: readonly ParcelToSend[] },
): DeliveryPrice => {
  const priced: ParcelPrice[] = []
  for (const parcel of order.parcels) {
    const price = priceParcel(tariff, order.provinceCode, parcel)
    if ("ok" in price) return price
    priced.push(price)
  }
  const isFree = tariff.freeFrom !== null && order.goods >= tariff.freeFrom
  const dearest = priced.reduce<ParcelPrice | null>(
    (most, parcel) => (most === null || parcel.amount > most.amount ? parcel : most),
    null,
  )
  const parcels = priced.map((parcel) => {
    if (isFree) return { ...parcel, amount: 0 }
    if (parcel === dearest) return parcel
    return { ...parcel, amount: mulDivHalfUp(parcel.amount, tariff.furtherParcelBp, 10_000) }
  })
  return { ok: true, amount: parcels.reduce((sum, p) => sum + p.amount, 0), isFree, parcels }
}
