import type { PaymentCase, PaymentQueue, PaymentQueueQuery } from "@ocop/contracts"
import { pool } from "../../../lib/pg"
import { listUnreadEvents } from "./unread-events"

const SELECT = `
  select i.id::text, e.kind, e.state, i.provider, i.method, i.reference, i.at,
    i.account_no "accountNo", i.content, i.amount::float8 amount,
    (i.amount - coalesce(gone.amount, 0))::float8 "open",
    case when w.code is null then null else json_build_object('code', w.code, 'orderId', w.order_id,
      'status', w.status, 'due', greatest(0, w.total - w.paid_amount)) end "order",
    case when i.joint_code is null then null else json_build_object('code', i.joint_code, 'orders',
      (select json_agg(json_build_object('code', m.code, 'orderId', m.order_id, 'status', m.status,
          'due', case when m.status = 'awaiting_payment' then m.total - m.paid_amount else 0 end)
        order by j.n)
        from joint_payment_order j join web_order m on m.code = j.order_code
        where j.joint_code = i.joint_code)) end joint,
    case when i.till_reference is null then null else json_build_object('reference',
      i.till_reference, 'outletCode', split_part(i.till_reference, ' ', 1),
      'due', coalesce(t.amount - t.paid_amount, 0), 'receiptNo', s.receipt_no) end till,
    coalesce(gone.steps, '[]') steps, e.closed_at "closedAt", e.note
  from payment_exception e
  join incoming_payment i on i.id = e.incoming_id
  left join web_order w on w.code = i.order_code
  left join till_transfer t on t.reference = i.till_reference
  left join sale s on s.id = t.sale_id
  left join lateral (
    select sum(a.amount) amount, json_agg(json_build_object('purpose', a.purpose,
      'amount', a.amount, 'orderCode', coalesce(a.order_code, a.till_reference), 'note', a.note, 'by', a.by,
      'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by a.id) steps
    from payment_allocation a where a.incoming_id = i.id
  ) gone on true`

const TOTALS = `
  select count(*)::int n, coalesce(sum(i.amount - coalesce(
      (select sum(a.amount) from payment_allocation a where a.incoming_id = i.id), 0)), 0)::float8 amount
  from payment_exception e join incoming_payment i on i.id = e.incoming_id where e.state = 'open'`

type Row = Omit<PaymentCase, "at" | "closedAt"> & { at: Date; closedAt: Date | null }

const viewOf = (row: Row): PaymentCase => ({
  ...row,
  at: row.at.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
})

/** Money that needs a person: open cases oldest first, closed ones newest first. */
export async function listPaymentCases(query: PaymentQueueQuery): Promise<PaymentQueue> {
  const values = [query.state, query.kind ?? null]
  const where = "where e.state = $1 and ($2::text is null or e.kind = $2)"
  const order = query.state === "open" ? "e.opened_at, e.incoming_id" : "e.closed_at desc"
  const [page, counted, open, unread] = await Promise.all([
    pool().query<Row>(`${SELECT} ${where} order by ${order} limit $3 offset $4`, [
      ...values,
      query.limit,
      query.offset,
    ]),
    pool().query<{ n: number }>(`select count(*)::int n from payment_exception e ${where}`, values),
    pool().query<{ n: number; amount: number }>(TOTALS),
    listUnreadEvents(),
  ])
  return {
    cases: page.rows.map(viewOf),
    count: counted.rows[0]?.n ?? 0,
    openCount: open.rows[0]?.n ?? 0,
    openAmount: open.rows[0]?.amount ?? 0,
    unread,
  }
}

/** One case by the id of its payment; null when there is none. */
export async function readPaymentCase(id: string): Promise<PaymentCase | null> {
  const found = await pool().query<Row>(`${SELECT} where e.incoming_id = $1`, [id])
  const [row] = found.rows
  return row ? viewOf(row) : null
}
