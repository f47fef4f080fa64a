import type { SaleFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"
import type { Book } from "../book/book-types"

export type PostableSale = {
  sale: SaleFact
  contentHash: string
  status: "accepted" | "needs_review"
}

/** Sales take stock by first-expired-first-out; a lot that was scanned is taken by name. */
const MOVE_SQL = `
  insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id, cause, reference, actor)
  select a.i, a.l, 's', a.q, a.lot_id, 'sale', x.reference, x.actor
  from stock_alloc($1::jsonb) a
  join jsonb_to_recordset($1::jsonb) as x(n int, reference text, actor text) on x.n = a.n`

/**
 * Writes sales, lines and tenders, and opens one exception for each item that now stands below
 * zero here. A sale that took more than there was goes to review.
 */
const SALE_SQL = `
  with s as (
    select * from jsonb_to_recordset($1::jsonb) as x(id uuid, seq int, receipt_no text,
      session_id uuid, staff_id text, at timestamptz, business_day date, content_hash text,
      fact jsonb, status text, total bigint, change bigint, public_code text)
  ), l as (
    select * from jsonb_to_recordset($2::jsonb) as x(sale_id uuid, line_no int, variant_id text,
      item text, qty numeric, unit_price bigint, discount bigint, payable bigint, net bigint,
      vat bigint, treatment text, rate_bp int, tax_rule_id text, name text, unit text)
  ), negative as (
    select il.inventory_item_id item, il.stocked_quantity qty from inventory_level il
    where il.location_id = $4 and il.inventory_item_id in (select item from l)
      and il.stocked_quantity < 0 and il.deleted_at is null
  ), flagged as (
    insert into intake_exception (kind, subject, outlet_id, details)
    select 'NEGATIVE_STOCK', n.item || '@' || $4, $5,
      jsonb_build_object('qty', n.qty, 'inventoryItemId', n.item,
        'saleId', (select min(l.sale_id::text) from l where l.item = n.item))
    from negative n order by n.item
    on conflict (kind, subject) where state = 'open' do nothing
  ), posted as (
    insert into sale (id, outlet_id, location_id, sales_channel_id, register_id, device_id, epoch,
      seq, receipt_no, session_id, staff_id, at, business_day, content_hash, fact, status, total,
      change, public_code)
    select s.id, $5, $4, $6, $7, $8, $9, s.seq, s.receipt_no, s.session_id, s.staff_id, s.at,
      s.business_day, s.content_hash, s.fact,
      case when exists (select 1 from l join negative using (item) where l.sale_id = s.id)
        then 'needs_review' else s.status end,
      s.total, s.change, s.public_code
    from s order by s.id
    returning id, status
  ), lines as (
    insert into sale_line (sale_id, line_no, variant_id, inventory_item_id, qty, unit_price,
      discount, payable, net, vat, treatment, rate_bp, tax_rule_id, name, unit)
    select l.sale_id, l.line_no, l.variant_id, l.item, l.qty, l.unit_price, l.discount, l.payable,
      l.net, l.vat, l.treatment, l.rate_bp, l.tax_rule_id, l.name, l.unit from l
  ), tenders as (
    insert into sale_tender (sale_id, n, kind, amount, reference)
    select * from jsonb_to_recordset($3::jsonb) as x(sale_id uuid, n int, kind text, amount bigint,
      reference text)
  )
  select id::text, status from posted`

type Line = SaleFact["lines"][number]

const itemOf = (book: Book, line: Line): string => {
  const item = book.skus.get(line.skuId)?.itemId
  if (!item) throw new Error(`No inventory item for ${line.skuId}: it should have been set aside.`)
  return item
}

const moveRows = (sales: readonly PostableSale[], device: Device, book: Book) =>
  sales
    .flatMap(({ sale }) => sale.lines.map((line) => ({ sale, line })))
    .map(({ sale, line }, n) => ({
      n: n + 1,
      i: itemOf(book, line),
      l: device.locationId,
      q: -line.qtyMilli / 1000,
      ...(line.lotNo === null ? {} : { lot: line.lotNo }),
      reference: `sale:${sale.id}`,
      actor: `staff:${sale.staffId}`,
    }))

const saleRow = ({ sale, contentHash, status }: PostableSale) => ({
  id: sale.id,
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

const lineRow = (sale: SaleFact, line: Line, book: Book) => ({
  sale_id: sale.id,
  line_no: line.lineNo,
  variant_id: line.skuId,
  item: itemOf(book, line),
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

/** Posts sales of one register inside the caller's transaction: two statements for any number. */
export async function postSales(
  client: PoolClient,
  device: Device,
  book: Book,
  sales: readonly PostableSale[],
): Promise<Map<string, PostableSale["status"]>> {
  if (sales.length === 0) return new Map()
  await client.query({
    name: "sale-moves",
    text: MOVE_SQL,
    values: [JSON.stringify(moveRows(sales, device, book))],
  })
  const lines = sales.flatMap(({ sale }) => sale.lines.map((line) => lineRow(sale, line, book)))
  const tenders = sales.flatMap(({ sale }) =>
    sale.tenders.map(({ kind, amount, reference }, i) => ({
      sale_id: sale.id,
      n: i + 1,
      kind,
      amount,
      reference,
    })),
  )
  const posted = await client.query<{ id: string; status: PostableSale["status"] }>({
    name: "sale-rows",
    text: SALE_SQL,
    values: [
      JSON.stringify(sales.map(saleRow)),
      JSON.stringify(lines),
      JSON.stringify(tenders),
      device.locationId,
      device.outletId,
      device.salesChannelId,
      device.registerId,
      device.id,
      device.epoch,
    ],
  })
  return new Map(posted.rows.map(({ id, status }) => [id, status]))
}
