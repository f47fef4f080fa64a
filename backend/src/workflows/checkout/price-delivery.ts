import type { DeliveryView, Quote } from "@ocop/contracts"
import { addDays, type BusinessDate, TEMPERATURE_CLASSES } from "@ocop/domain"
import {
  type DeliveryTariff,
  deliveryPrice,
  type ParcelPrice,
  type ParcelToSend,
  tariffOn,
} from "@ocop/pricing"
import { PROVINCE_CODE } from "@ocop/vn"
import { refuse } from "../../lib/http-error"
import type { OrderPart, QuoteInput } from "./price-parts"
import { kmTo } from "./serving-outlets"

/** `amount` in đồng; `view` says where it comes from, `problem` why there is none. */
export type PricedDelivery = {
  amount: number
  tariff: DeliveryTariff
  view: DeliveryView | null
  problem: Quote["deliveryProblem"]
  /** The goods that are the reason, where only some are. */
  problemSkuIds: readonly string[]
}

// A thousandth of a kilogram is a gram.
const gramsOf = ({ line, qtyMilli }: OrderPart, pieceGrams: number): number =>
  line.sku.sellMode === "WEIGHT"
    ? qtyMilli
    : Math.ceil(((line.sku.pieceGrams ?? pieceGrams) * qtyMilli) / 1000)

/** One parcel a counter, as cold as the most delicate thing in it. */
function parcelsOf(input: QuoteInput, parts: readonly OrderPart[], tariff: DeliveryTariff) {
  const parcels = new Map<string, ParcelToSend>()
  for (const part of parts) {
    const outlet = input.book.outletByCode.get(part.outletCode ?? "")
    if (!outlet) continue
    const { temperature } = part.line.sku
    const known = parcels.get(outlet.code)
    const coldest = TEMPERATURE_CLASSES.findLast(
      (c) => c === temperature || c === known?.temperature,
    )
    parcels.set(outlet.code, {
      outletCode: outlet.code,
      grams: (known?.grams ?? 0) + gramsOf(part, tariff.pieceGrams),
      temperature: coldest ?? temperature,
      km: kmTo(input.book, outlet, input.fulfilment),
    })
  }
  return [...parcels.values()]
}

/** The goods for which a parcel must stay so cold that nobody takes it there. */
function coldIn(
  parts: readonly OrderPart[],
  parcels: readonly ParcelToSend[],
  { outletCode }: { outletCode: string },
): string[] {
  const parcel = parcels.find((one) => one.outletCode === outletCode)
  const cold = parts.filter(
    ({ line, ...part }) =>
      part.outletCode === outletCode && line.sku.temperature === parcel?.temperature,
  )
  return [...new Set(cold.map(({ line }) => line.sku.id))]
}

function viewOf(
  tariff: DeliveryTariff,
  parcels: ParcelPrice[],
  { isFree, isHome }: { isFree: boolean; isHome: boolean },
  /** The day on which they leave the counter. */
  day: BusinessDate,
) {
  const zones = new Map(tariff.zones.map((zone) => [zone.code, zone]))
  return {
    tariffId: tariff.id,
    carrier: tariff.carrier,
    isFree,
    freeFrom: tariff.freeFrom,
    parcels: parcels.map(({ zone: code, km, daysFrom, daysTo, ...parcel }) => ({
      ...parcel,
      zone: { code, name: zones.get(code)?.name ?? code, nameEn: zones.get(code)?.nameEn ?? code },
      // Beyond the province only its seat is known, and that is no distance to a door.
      km: km === null || !isHome ? null : Math.round(km * 10) / 10,
      from: addDays(day, daysFrom),
      to: addDays(day, daysTo),
    })),
  }
}

/**
 * What the delivery of these parts costs on the day by the rate table in force; null for pickup and
 * before a place is chosen. `goods` is their value in đồng. Refuses UNAVAILABLE without a rate table.
 */
export function priceDelivery(
  input: QuoteInput,
  parts: readonly OrderPart[],
  goods: number,
): PricedDelivery | null {
  const { book, fulfilment, day } = input
  if (fulfilment?.mode !== "delivery") return null
  const tariff = tariffOn(book.tariffs, day) ?? refuse("UNAVAILABLE", { deliveryTariff: day })
  const parcels = parcelsOf(input, parts, tariff)
  const { provinceCode } = fulfilment
  const price = deliveryPrice(tariff, { provinceCode, goods, parcels })
  if (!price.ok) {
    const problemSkuIds = price.code === "TOO_COLD" ? coldIn(parts, parcels, price) : []
    return { amount: 0, tariff, view: null, problem: price.code, problemSkuIds }
  }
  const packed = addDays(day, Math.max(0, ...input.gifts.map(({ packing }) => packing.days)))
  const how = { isFree: price.isFree, isHome: provinceCode === PROVINCE_CODE }
  const view = viewOf(tariff, price.parcels, how, packed)
  return { amount: price.amount, tariff, view, problem: null, problemSkuIds: [] }
}
