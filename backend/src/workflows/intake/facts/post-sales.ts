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
  id: sale.id,
  outlet_id: device.outletId,
  location_id: device.locationId,
  sales_channel_id: device.salesChannelId,
  register_id: device.registerId,
  device_id: device.id,
  epoch: device.epoch,
  seq: sale.seq,
  receipt_no: sale.receiptNo,
  session_id: sale.sessionId,
  staff_id: sale.staffId,
  at: sale.at,
  business_day: sale.businessDay,
  content_hash: contentHash,
  fact: sale,
  status,
  total: sale.totals.total,
  change: sale.change,
  public_code: sale.publicCode,
})

const lineRow = ({ device, sale }: PostableSale, line: Line, book: Book) => ({
  i: itemOf(book, line),
  l: device.locationId,
  q: -line.qtyMilli / 1000,
  ...(line.lotNo === null ? {} : { lot: line.lotNo }),
  reference: `sale:${sale.id}`,
  actor: `staff:${sale.staffId}`,
  sale_id: sale.id,
  line_no: line.lineNo,
  variant_id: line.skuId,
  qty: line.qtyMilli / 1000,
  unit_price: line.unitPrice,
  discount: line.discount,
  payable: line.payable,
  net: line.net,
  vat: line.vat,
  treatment: line.treatment,
  rate_bp: line.rateBp,
  tax_rule_id: line.taxRuleId,
  name: line.name,
  unit: line.unit,
})

const tenderRows = ({ sale }: PostableSale) =>
  sale.tenders.map(({ kind, amount, reference }, i) => ({
    sale_id: sale.id,
    n: i + 1,
    kind,
    amount,
    reference,
  }))

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
  const lines = sales.flatMap((own) => own.sale.lines.map((line) => lineRow(own, line, book)))
  const rows: readonly object[][] = [
    sales.map(saleRow),
    lines.map((line, i) => ({ n: i + 1, ...line })),
    sales.flatMap(tenderRows),
    [...flags],
    devices.map(({ registerId, epoch }) => ({ register_id: registerId, epoch })),
  ]
  const found = await db.query<{ answer: Answer }>({
    name: "intake-post",
    text: "select intake_post_sales($1, $2, $3, $4, $5) answer",
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
