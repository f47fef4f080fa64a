import type { ExceptionsAnswer, ExceptionsQuery, ExceptionView } from "@ocop/contracts"
import { pool } from "../../../lib/pg"
import { type ExceptionFacts, exceptionLines } from "./exception-lines"

type Row = Omit<ExceptionView, "lines" | "createdAt" | "closedAt"> &
  ExceptionFacts & { createdAt: Date; closedAt: Date | null }

const FACT = "'(sale|refund|session|goods-moved):([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})'"
const factOf = (kind: string) =>
  `case when e.subject ~ ('^' || ${FACT} || '$') and e.subject like '${kind}:%'
    then substr(e.subject, ${kind.length + 2})::uuid end`

const PAGE_SQL = `
  select e.id::text, e.kind, o.code "outletCode", e.details, e.state, e.created_at "createdAt",
    e.closed_at "closedAt", coalesce(closer.name, u.email) "closedBy", e.note,
    coalesce(s.receipt_no, r.refund_no, z.register || case when z.z_no is null then '' else
      '-Z' || z.z_no end, d.register, e.details ->> 'orderCode') document,
    person.name "staffName", goods.name item, sold.names
  from intake_exception e
  left join outlet o on o.id = e.outlet_id
  left join sale s on s.id = coalesce(${factOf("sale")},
    case when e.kind in ('TRANSFER_UNSEEN', 'INVOICE_REPEATED', 'INVOICE_OF_REFUNDED')
      then (e.details ->> 'saleId')::uuid end)
  left join sale_refund r on r.id = ${factOf("refund")}
  left join lateral (
    select p.staff_id, p.z_no, own.code || '-' || reg.code || '-' || p.epoch register
    from pos_session p join register reg on reg.id = p.register_id
    join outlet own on own.id = reg.outlet_id where p.id = ${factOf("session")}
  ) z on true
  left join lateral (
    select own.code || '-' || reg.code register from device dev
    join register reg on reg.id = dev.register_id join outlet own on own.id = reg.outlet_id
    where dev.id = coalesce(e.details ->> 'deviceId', substr(e.subject, 8))
      and (e.subject like 'device:%' or e.details ? 'deviceId')
  ) d on true
  left join lateral (
    select f.fact ->> 'staffId' staff_id from session_fact f
    where f.id = ${factOf("goods-moved")}
  ) moved on true
  left join staff person on person.id = coalesce(s.staff_id, r.staff_id, z.staff_id, moved.staff_id,
    e.details ->> 'staffId')
  left join lateral (
    select p.till_name name from product_variant_inventory_item i
    join sku_profile p on p.variant_id = i.variant_id
    where i.inventory_item_id = coalesce(e.details ->> 'inventoryItemId',
      e.details ->> 'inventory_item_id') limit 1
  ) goods on true
  left join lateral (
    select jsonb_object_agg(l.line_no, l.name) names from sale_line l where l.sale_id = s.id
  ) sold on true
  left join staff closer on e.closed_by = 'staff:' || closer.id
  left join "user" u on e.closed_by = 'user:' || u.id
  where e.state = $1 and ($2::text is null or e.kind = $2) and ($5::text is null or e.outlet_id = $5)
  order by e.id desc limit $3 offset $4`

const COUNT_SQL = `
  select count(*)::int n from intake_exception e
  where e.state = $1 and ($2::text is null or e.kind = $2) and ($3::text is null or e.outlet_id = $3)`

const viewOf = ({ details, item, names, createdAt, closedAt, ...row }: Row): ExceptionView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
  lines: exceptionLines({ kind: row.kind, details, item, names }),
})

/** Exceptions in a state, newest first, a page at a time: of one outlet, or of all. */
export async function listExceptions(
  { state, kind, limit, offset }: ExceptionsQuery,
  outletId: string | null = null,
): Promise<ExceptionsAnswer> {
  const [page, counted] = await Promise.all([
    pool().query<Row>(PAGE_SQL, [state, kind ?? null, limit, offset, outletId]),
    pool().query<{ n: number }>(COUNT_SQL, [state, kind ?? null, outletId]),
  ])
  return { exceptions: page.rows.map(viewOf), count: counted.rows[0]?.n ?? 0 }
}
