import type { SaleFact } from "@ocop/contracts"
import type { Pool, PoolClient } from "pg"
import type { Device } from "../../register/device-register"
import type { Book } from "../book/book-types"

export type PostableSale = {
  device: Device
  sale: SaleFact
  contentHash: string
  status: "accepted" | "needs_review"
}

/** An exception to open for a manager; one that stands open already is not opened again. */
export type Flag = { kind: string; subject: string; outlet_id: string; details: unknown }

export type Posting = {
  /** Every device that reports in this batch: their numbers move on. */
  devices: readonly Device[]
  sales: readonly PostableSale[]
  flags: readonly Flag[]
}

/** Key of a register's run of receipt numbers. */
export const runOf = ({ registerId, epoch }: Pick<Device, "registerId" | "epoch">) =>
  `${registerId}|${epoch}`

export type Posted = {
  /** Ids of sales that took more than there was. */
  review: ReadonlySet<string>
  /** Highest receipt number below which none is missing, by `runOf`. */
  appliedThrough: ReadonlyMap<string, number>
}

type Line = SaleFact["lines"][number]

const itemOf = (book: Book, line: Line): string => {
  const item = book.skus.get(line.skuId)?.itemId
  if (!item) throw new Error(`No inventory item for ${line.skuId}: it should have been set aside.`)
  return item
}

const saleRow = ({ device, sale, contentHash, status }: PostableSale) => ({
  device_id: device.id,
  content_hash: contentHash,
  status,
  fact: sale,
})

const moveRows = ({ device, sale }: PostableSale, book: Book) =>
  sale.lines.map((line) => ({
    i: itemOf(book, line),
    l: device.locationId,
    q: -line.qtyMilli / 1000,
    ...(line.lotNo === null ? {} : { lot: line.lotNo }),
    sale_id: sale.id,
    line_no: line.lineNo,
    staff_id: sale.staffId,
    at: sale.at,
    ahead_ms: sale.clockOffsetMs,
  }))

const deviceRow = (device: Device) => ({
  id: device.id,
  register_id: device.registerId,
  epoch: device.epoch,
  outlet_id: device.outletId,
  location_id: device.locationId,
  sales_channel_id: device.salesChannelId,
})

type Answer = {
  review: string[]
  progress: { register_id: string; epoch: number; applied_through: number }[]
}

/** Posts sales of any number of registers and moves their numbers on: one statement. */
export async function postSales(
  db: Pool | PoolClient,
  book: Book,
  { devices, sales, flags }: Posting,
): Promise<Posted> {
  const moves = sales.flatMap((own) => moveRows(own, book))
  const rows: readonly object[][] = [
    sales.map(saleRow),
    moves.map((move, i) => ({ n: i + 1, ...move })),
    [...flags],
    devices.map(deviceRow),
  ]
  const found = await db.query<{ answer: Answer }>({
    name: "intake-post",
    text: "select intake_post_sales($1, $2, $3, $4) answer",
    values: rows.map((part) => JSON.stringify(part)),
  })
  const { review = [], progress = [] } = found.rows[0]?.answer ?? {}
  return {
    review: new Set(review),
    appliedThrough: new Map(
      progress.map((row) => [
        runOf({ registerId: row.register_id, epoch: row.epoch }),
        row.applied_through,
      ]),
    ),
  }
}
