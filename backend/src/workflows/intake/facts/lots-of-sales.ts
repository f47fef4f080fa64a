import { isClearanceAt, type LineLot } from "@ocop/pricing"
import { pool } from "../../../lib/pg"
import type { Book } from "../book/book-types"
import { rulesOfSale } from "../book/rules-of-sale"
import type { LotOf } from "./promotions-of-sale"
import type { Report } from "./stored-facts"

/** What our book knows of the lots that sales name, by the place where they were sold. */
export type SoldLots = { at: (locationId: string) => LotOf }

type Key = { locationId: string; itemId: string; lotNo: string }
type Row = Key & LineLot

const textOf = ({ locationId, itemId, lotNo }: Key) => `${locationId}|${itemId}|${lotNo}`

/** A fact that is not parsed yet: anything may lie in it. */
type Unparsed = Partial<Record<"kind" | "at" | "businessDay" | "lines" | "promotions", unknown>>
type UnparsedPart = Partial<Record<"skuId" | "lotNo" | "promotionId", unknown>> | null

const partsOf = (list: unknown): UnparsedPart[] => (Array.isArray(list) ? list : [])

/** The rules under which a sale may have been made. */
function rulesOf({ at, businessDay, promotions }: Unparsed, book: Book, outletCode: string) {
  if (typeof at !== "string" || typeof businessDay !== "string") return []
  const place = { day: businessDay, outletCode }
  const near = book.clearances.filter((rule) => isClearanceAt(rule, place))
  const names = (id: string) => partsOf(promotions).some((part) => part?.promotionId === id)
  return rulesOfSale(near, { at, names })
}

/** The lots that a report's sales name, where a clearance price may hang on them. */
function keysOf({ device, raws }: Report, book: Book): Key[] {
  return raws.flatMap(({ body }) => {
    const fact: Unparsed = body ?? {}
    if (fact.kind !== "sale") return []
    const rules = rulesOf(fact, book, device.outletCode)
    return partsOf(fact.lines).flatMap((line) => {
      const sku = typeof line?.skuId === "string" ? book.skus.get(line.skuId) : undefined
      const isCleared = rules.some(({ setNos }) => sku && (setNos?.includes(sku.setNo) ?? true))
      if (!isCleared || !sku?.itemId || typeof line?.lotNo !== "string") return []
      return [{ locationId: device.locationId, itemId: sku.itemId, lotNo: line.lotNo }]
    })
  })
}

/**
 * Reads the last days of the lots that sales name, in one look, and only where a price hangs on them. A
 * lot that we do not know is what its pack says.
 */
export async function lotsOfSales(reports: readonly Report[], book: Book): Promise<SoldLots> {
  const keys = book.clearances.length === 0 ? [] : reports.flatMap((report) => keysOf(report, book))
  const known = new Map<string, LineLot>()
  if (keys.length > 0) {
    const found = await pool().query<Row>({
      name: "lots-of-sales",
      text: `select location_id "locationId", inventory_item_id "itemId", lot_no "lotNo",
          min(expires_on) "expiresOn", min(produced_on) "producedOn"
        from stock_lot join unnest($1::text[], $2::text[], $3::text[]) as asked(l, i, n)
          on location_id = l and inventory_item_id = i and lot_no = n
        where expires_on is not null group by 1, 2, 3`,
      values: [
        keys.map(({ locationId }) => locationId),
        keys.map(({ itemId }) => itemId),
        keys.map(({ lotNo }) => lotNo),
      ],
    })
    for (const { expiresOn, producedOn, ...key } of found.rows) {
      known.set(textOf(key), { expiresOn, producedOn })
    }
  }
  return {
    at:
      (locationId) =>
      ({ skuId, lotNo, expiresOn }) => {
        const itemId = book.skus.get(skuId)?.itemId
        const own = itemId && lotNo !== null && known.get(textOf({ locationId, itemId, lotNo }))
        return own || (expiresOn ? { expiresOn, producedOn: null } : null)
      },
  }
}
