import type { PosSku, PosSnapshot } from "@ocop/contracts"
import { now, today } from "../../../lib/clock"
import { env } from "../../../lib/env"
import { refuse } from "../../../lib/http-error"
import { countsOn } from "../../gifts/packings-on"
import { currentBook } from "../../intake/book/book"
import type { Book, BookSku, Seller } from "../../intake/book/book-types"
import { cashRoundingAt } from "../cash-rounding"
import type { Device } from "../device-register"
import { favouritesOf } from "./favourites"
import { allStock } from "./live-stock"
import { readLots } from "./read-lots"
import { readStaff } from "./read-staff"
import { skuOfItem, snapshotVersion } from "./snapshot-version"

// Named one by one: what the book learns besides is not the till's, and its contract is strict.
const posSku = (sku: BookSku, price: number, lots: PosSku["lots"]): PosSku => ({
  id: sku.id,
  code: sku.code,
  barcodes: sku.barcodes,
  name: sku.name,
  tillName: sku.tillName,
  producer: sku.producer,
  commune: sku.commune,
  setNo: sku.setNo,
  sellMode: sku.sellMode,
  unit: sku.unit,
  netContent: sku.netContent,
  goodsClass: sku.goodsClass,
  packagingCode: sku.packagingCode,
  alcohol: sku.alcohol,
  alcoholPercent: sku.alcoholPercent,
  motif: sku.motif,
  price,
  priceVersion: sku.priceVersion,
  lots,
})

/** What this counter gives by itself, now or soon; a till may be offline when it begins. */
function promotionsAt({ promotions }: Book, outletCode: string): PosSnapshot["promotions"] {
  return promotions.flatMap(({ needsCode, skuIds, setNos, outletCodes, ...promotion }) => {
    if (needsCode || promotion.validTo <= today()) return []
    if (outletCodes !== null && !outletCodes.includes(outletCode)) return []
    return [
      {
        ...promotion,
        needsCode,
        skuIds: skuIds && [...skuIds],
        setNos: setNos && [...setNos],
        outletCodes: outletCodes && [...outletCodes],
      },
    ]
  })
}

/** Prices of goods near their end here, now or soon. */
function clearancesAt({ clearances }: Book, outletCode: string): Pick<PosSnapshot, "clearances"> {
  const own = clearances.filter(
    ({ validTo, outletCodes, endedMs }) =>
      endedMs === null &&
      (validTo === null || validTo > today()) &&
      (outletCodes === null || outletCodes.includes(outletCode)),
  )
  if (own.length === 0) return {}
  return {
    clearances: own.map(({ setNos, outletCodes, endedMs: _endedMs, ...rule }) => ({
      ...rule,
      setNos: setNos && [...setNos],
      outletCodes: outletCodes && [...outletCodes],
    })),
  }
}

function roundingOf(book: Book, outletId: string) {
  const step = cashRoundingAt(book, outletId, now().getTime())
  return step === null ? {} : { cashRounding: step }
}

function bankOf({ bankBin, bankAccount, bankAccountName }: Seller) {
  if (bankBin === null || bankAccount === null) return null
  return { bin: bankBin, accountNo: bankAccount, accountName: bankAccountName ?? "" }
}

function skusOf(book: Book, lots: Map<string, PosSku["lots"]>): PosSku[] {
  return [...book.skus.values()].flatMap((sku) =>
    sku.sellable && sku.price !== null
      ? [posSku(sku, sku.price, lots.get(sku.itemId ?? "") ?? [])]
      : [],
  )
}

/** Ready-made baskets of the day whose goods are all in the catalogue. */
function giftsOf({ giftTiers, skus }: Book): Pick<PosSnapshot, "gifts"> {
  const gifts = giftTiers
    .filter((tier) => countsOn(tier, today()))
    .map(({ code, name, nameEn, lines }) => ({
      ...{ code, name, nameEn },
      lines: lines.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli })),
    }))
    .filter(({ lines }) => lines.every(({ skuId }) => skus.get(skuId)?.sellable))
  return gifts.length > 0 ? { gifts } : {}
}

/** What gifts can be packed in, cheapest first. */
function packingsOf({ skus }: Book): Pick<PosSnapshot, "packings"> {
  const packings = [...skus.values()]
    .filter(({ isPacking, sellable }) => isPacking && sellable)
    .sort((a, b) => (a.price ?? 0) - (b.price ?? 0))
    .map(({ id }) => id)
  return packings.length > 0 ? { packings } : {}
}

function scaleLayoutsOf(): Pick<PosSnapshot, "scaleLayouts"> {
  const layouts = env().OCOP_SCALE_LAYOUTS
  return layouts ? { scaleLayouts: layouts } : {}
}

/**
 * Everything that a register needs to sell without a network, for its own outlet; stock of the
 * others only as figures. Stock, cursor and `appliedThrough` belong to one moment.
 */
export async function readSnapshot(device: Device): Promise<PosSnapshot> {
  const book = await currentBook()
  const [staff, lots, favourites] = await Promise.all([
    readStaff(device, book),
    readLots(
      device.locationId,
      book.clearances.some(({ by }) => by === "share"),
    ),
    favouritesOf(device.outletId),
  ])
  const live = await allStock(device)
  const outlet = book.outletById.get(device.outletId) ?? refuse("OUTLET_UNKNOWN")
  const { name, taxId, vatMethod, demo } = outlet.seller
  const skuIds = skuOfItem(book)
  return {
    version: snapshotVersion(device, book, live.staff),
    cursor: live.cursor,
    generatedAt: now().toISOString(),
    outlet: {
      code: outlet.code,
      name: outlet.name,
      address: outlet.address,
      maySellAlcohol: outlet.maySellAlcohol,
      ...roundingOf(book, device.outletId),
      shopUrl: env().STOREFRONT_URL?.replace(/\/+$/, "") ?? null,
      seller: { name, taxId, vatMethod, demo, bank: bankOf(outlet.seller) },
    },
    register: { code: device.registerCode, epoch: device.epoch, appliedThrough: live.applied },
    outlets: book.outlets.map((o) => ({ code: o.code, name: o.name })),
    staff,
    taxRules: [...book.taxRules],
    promotions: promotionsAt(book, outlet.code),
    promotionLaws: [...book.promotionLaws],
    ...clearancesAt(book, outlet.code),
    ...scaleLayoutsOf(),
    ...giftsOf(book),
    ...packingsOf(book),
    recognitions: book.recognitions.map((r) => ({
      ...r,
      skuIds: [...r.skuIds],
      packagingCodes: [...r.packagingCodes],
    })),
    skus: skusOf(book, lots),
    stock: withSkus(live.stock, skuIds),
    favourites: favourites.filter((id) => book.skus.get(id)?.sellable),
  }
}

/** Figures by inventory item as figures by SKU; what is not for sale is left out. */
export function withSkus(
  stock: readonly [string, string, number][],
  skuIds: ReadonlyMap<string, string>,
): [string, string, number][] {
  return stock.flatMap(([item, outletCode, qty]) => {
    const skuId = skuIds.get(item)
    return skuId ? [[skuId, outletCode, qty] as [string, string, number]] : []
  })
}
