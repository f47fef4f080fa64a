/**
 * Posts refunds of one device. Arguments are arrays of objects, in an order that all processes share:
 * - refunds: columns of `sale_refund`, and ahead_ms;
 * - lines: columns of `sale_refund_line`, and location_id, actor;
 * - payments: columns of `sale_refund_payment`.
 *
 * The sale's row orders its refunds. One that meets more goods gone than it was decided on is refused
 * as a serialisation failure (40001), so that it is decided again on what is true now. Goods go back to
 * the lots and owners that the sale took them from; what is not fit for sale, in its condition. What a
 * count has seen on the shelf again leaves it as it was counted.
 */
export const POST_REFUNDS = `
create or replace function intake_post_refunds(refunds jsonb, lines jsonb, payments jsonb)
returns void language plpgsql as $body$
declare
  line record;
  back jsonb;
begin
  perform 1 from sale s
  join jsonb_to_recordset(refunds) as r(sale_id uuid) on r.sale_id = s.id
  order by s.id for update of s;

  insert into sale_refund (id, sale_id, outlet_id, location_id, register_id, epoch, refund_seq, refund_no,
    session_id, staff_id, approved_by, at, business_day, reason, total)
  select * from jsonb_to_recordset(refunds) as x(id uuid, sale_id uuid, outlet_id text,
    location_id text, register_id text, epoch int, refund_seq int, refund_no text, session_id uuid,
    staff_id text, approved_by text, at timestamptz, business_day date, reason text, total bigint);

  insert into sale_refund_line (refund_id, line_no, sale_id, variant_id, inventory_item_id, qty,
    condition, payable, net, vat)
  select * from jsonb_to_recordset(lines) as x(refund_id uuid, line_no int, sale_id uuid,
    variant_id text, inventory_item_id text, qty numeric, condition text, payable bigint, net bigint,
    vat bigint);

  if exists (
    select 1 from jsonb_to_recordset(lines) as x(sale_id uuid, line_no int)
    join sale_line sold on sold.sale_id = x.sale_id and sold.line_no = x.line_no
    where sold.qty < (select sum(r.qty) from sale_refund_line r
      where r.sale_id = x.sale_id and r.line_no = x.line_no)
  ) then
    raise exception 'another refund of the sale came first' using errcode = '40001';
  end if;

  insert into sale_refund_payment (refund_id, n, kind, amount, reference)
  select * from jsonb_to_recordset(payments) as x(refund_id uuid, n int, kind text, amount bigint,
    reference text);

  perform stock_lock((select jsonb_agg(jsonb_build_object('i', x.inventory_item_id, 'l', x.location_id))
    from jsonb_to_recordset(lines) as x(inventory_item_id text, location_id text)));
  for line in
    select x.*, stock_moment(r.at, r.ahead_ms) as at, row_number() over ()::int n from jsonb_to_recordset(lines) as x(refund_id uuid,
      sale_id uuid, inventory_item_id text, location_id text, qty numeric, condition text, actor text)
    join jsonb_to_recordset(refunds) as r(id uuid, at timestamptz, ahead_ms numeric)
      on r.id = x.refund_id
  loop
    select jsonb_agg(e || jsonb_build_object('document', 'refund:' || line.refund_id,
        'actor', line.actor, 'cond', line.condition, 'happened_at', line.at)) into back
    from jsonb_array_elements(stock_return_lines(line.n, line.inventory_item_id, line.location_id,
      line.qty, 'sale:' || line.sale_id)) e;
    perform stock_post(back);
    if line.condition = 'SELLABLE' then
      perform stock_seen_by_count(jsonb_build_array(jsonb_build_object('i', line.inventory_item_id,
        'l', line.location_id, 'q', line.qty, 'at', line.at, 'actor', line.actor)));
    end if;
  end loop;
end $body$;
`
