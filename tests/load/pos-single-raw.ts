import type { SaleFact } from "@ocop/contracts"
import type pg from "pg"

/** Tables of the same columns, checks and keys as ours, but without triggers, ledger or lots. */
export async function makeRawTables(db: pg.Pool): Promise<void> {
  await db.query(`
    create table raw_sale (like sale including all);
    create table raw_sale_line (like sale_line including all);
    create table raw_sale_tender (like sale_tender including all);
    create table raw_move (like stock_move including all);
    create table raw_level (item text primary key, qty numeric not null);
    insert into raw_level select inventory_item_id, 1000000 from inventory_level
      where location_id = 'sloc_1' and deleted_at is null;
  `)
}

const SQL = {
  sale: `insert into raw_sale (id, outlet_id, location_id, sales_channel_id, register_id, device_id,
      epoch, seq, receipt_no, session_id, staff_id, at, business_day, content_hash, fact, status,
      total, change, public_code)
    select x.id, 'out_1', 'sloc_1', 'sc_1', x.register, 'dev_raw', 1, x.seq, x.receipt, x.session,
      x.staff, x.at, x.day, x.hash, x.fact, 'accepted', x.total, x.change, x.code
    from jsonb_to_recordset($1::jsonb) as x(id uuid, register text, seq int, receipt text,
      session uuid, staff text, at timestamptz, day date, hash text, fact jsonb, total bigint,
      change bigint, code text)`,
  line: `insert into raw_sale_line (sale_id, line_no, variant_id, inventory_item_id, qty, unit_price,
      discount, payable, net, vat, treatment, rate_bp, tax_rule_id, name, unit)
    select * from jsonb_to_recordset($1::jsonb) as x(sale_id uuid, line_no int, variant_id text,
      item text, qty numeric, unit_price bigint, discount bigint, payable bigint, net bigint,
      vat bigint, treatment text, rate_bp int, tax_rule_id text, name text, unit text)`,
  tender: `insert into raw_sale_tender (sale_id, n, kind, amount)
    select * from jsonb_to_recordset($1::jsonb) as x(sale_id uuid, n int, kind text, amount bigint)`,
  move: `insert into raw_move (inventory_item_id, location_id, kind, qty, lot_id, cause, reference, actor)
    select x.item, 'sloc_1', 's', -x.qty, 1, 'sale', 'sale:' || x.sale_id, 'raw'
    from jsonb_to_recordset($1::jsonb) as x(sale_id uuid, item text, qty numeric)`,
  level: `update raw_level l set qty = l.qty - d.qty from (
      select k.item, d.qty from (
        select x.item, sum(x.qty) qty from jsonb_to_recordset($1::jsonb) as x(item text, qty numeric)
        group by 1
      ) d join raw_level k on k.item = d.item order by k.item for update of k
    ) d where l.item = d.item`,
}

const saleRow = (register: string) => (sale: SaleFact) => ({
  id: sale.id,
  register,
  seq: sale.seq,
  receipt: `${register}-${sale.receiptNo}`,
  session: sale.sessionId,
  staff: sale.staffId,
  at: sale.at,
  day: sale.businessDay,
  hash: sale.publicCode,
  fact: sale,
  total: sale.totals.total,
  change: sale.change,
  code: sale.publicCode,
})

const lineRows = (sale: SaleFact) =>
  sale.lines.map((line) => ({
    sale_id: sale.id,
    line_no: line.lineNo,
    variant_id: line.skuId,
    item: line.skuId.replace("variant_", "iitem_"),
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
  }))

/** The same rows as a batch of ours, by plain SQL in one transaction. */
export async function writeRaw(
  client: pg.Client,
  register: string,
  sales: SaleFact[],
): Promise<void> {
  const lines = JSON.stringify(sales.flatMap(lineRows))
  const tenders = sales.flatMap(({ id, tenders }) =>
    tenders.map(({ kind, amount }, n) => ({ sale_id: id, n: n + 1, kind, amount })),
  )
  const run = (name: keyof typeof SQL, rows: string) =>
    client.query({ name, text: SQL[name], values: [rows] })
  await client.query("begin")
  await run("sale", JSON.stringify(sales.map(saleRow(register))))
  await run("line", lines)
  await run("tender", JSON.stringify(tenders))
  await run("move", lines)
  await run("level", lines)
  await client.query("commit")
}
