import type { InvoiceState } from "@ocop/contracts"
import type { RawFact, RefundableLine, RefundableSale } from "@ocop/sync"
import { pool } from "../../../lib/pg"
import type { Device } from "../../register/device-register"

type Report = { device: Device; raws: readonly RawFact[] }
export type StoredRefunds = {
  /** Sales of the device's own outlet alone: nobody takes another outlet's goods back. By the device's id. */
  refundable: ReadonlyMap<string, ReadonlyMap<string, RefundableSale>>
  /** What became of invoices that were asked for, by sale. */
  invoiced: ReadonlyMap<string, InvoiceState>
  /** By the device's id. */
  idOfRefundSeq: ReadonlyMap<string, ReadonlyMap<number, string>>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const SALES_SQL = `
  select s.id::text, s.outlet_id "outletId", (s.fact -> 'totals' ->> 'rounding')::float8 rounding,
    (s.fact -> 'totals' ->> 'total')::float8 - (select coalesce(sum(r.total), 0)::float8
      from sale_refund r where r.sale_id = s.id) "left",
    extract(epoch from s.at)::float8 * 1000 "soldAtMs",
    (select coalesce(sum(r.total), 0)::float8 from sale_refund r
      where r.sale_id = s.id and r.approved_by is null) unapproved,
    (select i.state from invoice_request i where i.sale_id = s.id) invoice,
    jsonb_agg(jsonb_build_object('lineNo', l.line_no, 'skuId', l.variant_id,
      'qtyMilli', l.qty * 1000, 'payable', l.payable, 'net', l.net, 'vat', l.vat,
      'returnedMilli', coalesce(r.qty, 0) * 1000)) lines
  from sale s
  join sale_line l on l.sale_id = s.id
  left join lateral (select sum(qty) qty from sale_refund_line r
    where r.sale_id = l.sale_id and r.line_no = l.line_no) r on true
  where s.id = any($1::uuid[]) group by s.id`

const NUMBERS_SQL = `
  select r.id::text, r.refund_seq, r.register_id, r.epoch
  from unnest($1::text[], $2::int[], $3::int[]) as k(register_id, epoch, refund_seq)
  join sale_refund r using (register_id, epoch, refund_seq)`

type SaleRow = {
  id: string
  outletId: string
  rounding: number | null
  left: number
  soldAtMs: number
  unapproved: number
  invoice: InvoiceState | null
  lines: (RefundableLine & { lineNo: number })[]
}
type NumberRow = { id: string; refund_seq: number; register_id: string; epoch: number }
type Wanted = { saleIds: string[]; numbers: { device: Device; seq: number }[] }

const isCounter = (seq: number) => Number.isInteger(seq) && seq > 0 && seq < 2 ** 31

/** The sales that refunds and invoice requests name, and the numbers of the refunds. */
function wantedOf(reports: readonly Report[]): Wanted {
  const named = reports.flatMap(({ device, raws }) =>
    raws.flatMap(({ body }) => {
      const { kind, saleId, refundSeq } = (body ?? {}) as Record<string, unknown>
      const isAbout = kind === "refund" || kind === "invoice-asked"
      if (!isAbout || typeof saleId !== "string" || !UUID.test(saleId)) return []
      return [{ device, saleId, seq: kind === "refund" ? Number(refundSeq) : Number.NaN }]
    }),
  )
  return {
    saleIds: named.map(({ saleId }) => saleId),
    numbers: named.filter(({ seq }) => isCounter(seq)),
  }
}

const byNumber = (lines: SaleRow["lines"]) => new Map(lines.map((line) => [line.lineNo, line]))

const NONE: StoredRefunds = {
  refundable: new Map(),
  invoiced: new Map(),
  idOfRefundSeq: new Map(),
}

/** What is stored of the sales that refunds and invoice requests of these reports name, and under their numbers. */
export async function findStoredRefunds(reports: readonly Report[]): Promise<StoredRefunds> {
  const wanted = wantedOf(reports)
  if (wanted.saleIds.length === 0) return NONE
  const [sales, numbers] = await Promise.all([
    pool().query<SaleRow>({
      name: "refundable-sales",
      text: SALES_SQL,
      values: [wanted.saleIds],
    }),
    pool().query<NumberRow>({
      name: "refund-numbers",
      text: NUMBERS_SQL,
      values: [
        wanted.numbers.map(({ device }) => device.registerId),
        wanted.numbers.map(({ device }) => device.epoch),
        wanted.numbers.map(({ seq }) => seq),
      ],
    }),
  ])
  return {
    refundable: new Map(
      reports.map(({ device }) => [
        device.id,
        new Map(
          sales.rows.flatMap(({ outletId, rounding, lines, invoice: _, ...sale }) =>
            outletId === device.outletId
              ? [[sale.id, { ...sale, rounding: rounding ?? 0, lines: byNumber(lines) }] as const]
              : [],
          ),
        ),
      ]),
    ),
    invoiced: new Map(
      sales.rows.flatMap(({ id, invoice }) => (invoice ? [[id, invoice] as const] : [])),
    ),
    idOfRefundSeq: new Map(
      reports.map(({ device }) => [
        device.id,
        new Map(
          numbers.rows.flatMap((row) =>
            row.register_id === device.registerId && row.epoch === device.epoch
              ? [[row.refund_seq, row.id] as const]
              : [],
          ),
        ),
      ]),
    ),
  }
}
