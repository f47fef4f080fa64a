import type { CodLine, CodQueue, CodQueueQuery } from "@ocop/contracts"
import { pool } from "../../lib/pg"

// How a line stands is computed anew each time: an order whose cash is noted as taken tomorrow, or
// whose missing part comes with the next statement, leaves the queue by itself.
const STANDING = `
  with summed as (
    select l.*, r.carrier, r.reference statement, r.paid_on, w.order_id, w.status, w.payment,
      w.total, w.paid_amount,
      sum(l.collected) over (partition by l.order_code order by l.remittance_id, l.line_no) so_far,
      sum(l.collected) over (partition by l.order_code) remitted
    from cod_remittance_line l
    join cod_remittance r on r.id = l.remittance_id
    left join web_order w on w.code = l.order_code
  ), reached as (
    select *, max(so_far) filter (where so_far <= total) over (partition by order_code) good from summed
  ), standing as (
    select *, case when order_code is null then 'unknown'
      when payment <> 'cod' then 'not_cod'
      when so_far - collected >= total and collected > 0 then 'duplicate'
      when so_far > total then 'over'
      when coalesce(good, 0) < total then 'short'
      when paid_amount < total then 'not_captured'
      else 'matched' end kind
    from reached
  )`

const COLUMNS = `s.remittance_id || '/' || s.line_no id, s.kind, s.carrier, s.statement,
  s.paid_on "paidOn", s.reference, s.collected::float8 collected, s.fee::float8 fee,
  case when s.order_code is null then null else json_build_object('code', s.order_code,
    'orderId', s.order_id, 'status', s.status, 'total', s.total, 'remitted', s.remitted) end "order",
  c.note, c.closed_at "closedAt"`

const WHERE = {
  open: "s.kind <> 'matched' and c.closed_at is null",
  closed: "s.kind <> 'matched' and c.closed_at is not null",
  matched: "s.kind = 'matched'",
} as const

const FROM = `from standing s left join cod_line_closing c
  on c.remittance_id = s.remittance_id and c.line_no = s.line_no`

// Cash that the office noted as taken for a delivery, and that no statement tells of. What was
// transferred beforehand came by the bank.
const MISSING = `
  from web_order w
  where w.payment = 'cod' and w.fulfilment->>'mode' = 'delivery' and w.total > 0
    and w.paid_amount >= w.total and w.status in ('paid', 'fulfilled')
    and not exists (select 1 from cod_remittance_line l where l.order_code = w.code)
    and not exists (select 1 from payment_allocation a
      where a.order_code = w.code and a.purpose = 'order')`

const DIFFERING = `
  select r.carrier, r.reference, sum(l.collected - l.fee)::float8 stated, r.received::float8 received
  from cod_remittance r join cod_remittance_line l on l.remittance_id = r.id
  group by r.id having sum(l.collected - l.fee) <> r.received order by r.id desc limit 20`

type Row = Omit<CodLine, "closedAt"> & { closedAt: Date | null }

const queriesOf = (state: CodQueueQuery["state"]) =>
  state === "missing"
    ? {
        page: `select w.code id, 'missing' kind, null carrier, null statement, null "paidOn",
          w.code reference, 0 collected, 0 fee, json_build_object('code', w.code, 'orderId',
          w.order_id, 'status', w.status, 'total', w.total, 'remitted', 0) "order", null note,
          null "closedAt" ${MISSING} order by w.placed_at limit $1 offset $2`,
        count: `select count(*)::int n ${MISSING}`,
      }
    : {
        page: `${STANDING} select ${COLUMNS} ${FROM} where ${WHERE[state]}
          order by s.remittance_id desc, s.line_no limit $1 offset $2`,
        count: `${STANDING} select count(*)::int n ${FROM} where ${WHERE[state]}`,
      }

/** Lines of carriers' statements by how they stand, or the orders that no statement tells of. */
export async function listCodLines({ state, limit, offset }: CodQueueQuery): Promise<CodQueue> {
  const queries = queriesOf(state)
  const [page, counted, differing] = await Promise.all([
    pool().query<Row>(queries.page, [limit, offset]),
    pool().query<{ n: number }>(queries.count),
    pool().query<CodQueue["differing"][number]>(DIFFERING),
  ])
  return {
    lines: page.rows.map((row) => ({ ...row, closedAt: row.closedAt?.toISOString() ?? null })),
    count: counted.rows[0]?.n ?? 0,
    differing: differing.rows,
  }
}
