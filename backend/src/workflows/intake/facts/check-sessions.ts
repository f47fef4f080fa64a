import type { PoolClient } from "pg"

// A session is compared only once all its facts are here: what is still on its way is no difference.
const DRIFT_SQL = `
  insert into intake_exception (kind, subject, outlet_id, details)
  select 'SESSION_DRIFT', 'session:' || p.id, p.outlet_id,
    jsonb_build_object('till', p.expected_cash, 'server', own.cash, 'z', p.z_no)
  from pos_session p
  cross join lateral (
    select p.opening_cash + sold.cash + moved.cash - back.cash cash
    from (select count(*) n, coalesce(sum(coalesce(t.amount, 0) - s.change), 0) cash
      from sale s
      left join (select sale_id, sum(amount) amount from sale_tender where kind = 'cash' group by 1) t
        on t.sale_id = s.id
      where s.session_id = p.id) sold,
    (select count(*) n, coalesce(sum(case direction when 'in' then amount else -amount end)
        filter (where tender = 'cash'), 0) cash
      from cash_move where session_id = p.id) moved,
    (select count(*) n, coalesce(sum(t.amount), 0) cash
      from sale_refund r
      left join (select refund_id, sum(amount) amount from sale_refund_payment where kind = 'cash'
        group by 1) t on t.refund_id = r.id
      where r.session_id = p.id) back
    where sold.n = p.sale_count and moved.n = coalesce(p.move_count, 0)
      and back.n = coalesce(p.refund_count, 0)
  ) own
  where p.id = any($1::uuid[]) and p.opened_at is not null and p.closed_at is not null
    and own.cash <> p.expected_cash
  union all
  select 'Z_REPEATED', 'session:' || p.id, p.outlet_id, jsonb_build_object('z', p.z_no, 'other', o.id)
  from pos_session p
  join pos_session o on o.register_id = p.register_id and o.epoch = p.epoch and o.z_no = p.z_no
    and o.id <> p.id
  where p.id = any($1::uuid[])
  on conflict (kind, subject) where state = 'open' do nothing`

/**
 * Compares closed sessions with the facts that the server has of them, inside the transaction that
 * posted the last of these. A difference, or a Z number that another session has, goes to a manager.
 */
export async function checkSessions(client: PoolClient, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await client.query({ name: "session-drift", text: DRIFT_SQL, values: [ids] })
}
