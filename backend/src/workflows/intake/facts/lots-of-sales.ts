import type { LineLot } from "@ocop/pricing"
import { pool } from "../../../lib/pg"
import type { Book } from "../book/book-types"
import type { LotOf } from "./promotions-of-sale"
import type { Report } from "./stored-facts"

/** What our book knows of the lots that sales name, by the place where they were sold. */
export type SoldLots = { at: (locationId: string) => LotOf }

type Key = { locationId: string; itemId: string; lotNo: string }
type Row = Key & LineLot

const textOf = ({ locationId, itemId, lotNo }: Key) => `${locationId}|${itemId}|${lotNo}`

/** The lots that a report names; its facts are not parsed yet, so anything may lie in them. */
function keysOf({ device, raws }: Report, book: Book): Key[] {
  return raws.flatMap(({ body }) => {
    const lines = (body as { lines?: unknown } | null)?.lines
    if (!Array.isArray(lines)) return []
    return lines.flatMap((line: { skuId?: unknown; lotNo?: unknown } | null) => {
      const itemId = typeof line?.skuId === "string" ? book.skus.get(line.skuId)?.itemId : null
      if (!itemId || typeof line?.lotNo !== "string") return []
      return [{ locationId: device.locationId, itemId, lotNo: line.lotNo }]
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
