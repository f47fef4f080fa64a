/**
 * Posts sales of any number of registers in one statement, so that a sale costs one round trip and
 * one commit. Arguments are arrays of objects:
 * - sales: columns of `sale`;
 * - lines: columns of `sale_line`, and what `stock_alloc` asks of a movement: n, i (item),
 *   l (location), q (units, negative = out), lot?, reference, actor;
 * - tenders: columns of `sale_tender`;
 * - flags: exceptions to open, {kind, subject, outlet_id, details};
 * - registers: {register_id, epoch}, every register that reports.
 *
 * Stock leaves by first-expired-first-out; a lot that was scanned is taken by name. A sale that took
 * more than there was goes to review, with one open exception for each item that stands below zero.
 * Answers {review: [sale id], progress: [{register_id, epoch, applied_through}]}.
 */
export const POST_SALES = `
create or replace function intake_post_sales(sales jsonb, lines jsonb, tenders jsonb, flags jsonb,
  registers jsonb) returns jsonb language plpgsql as $body$
declare
  review jsonb := '[]';
  progress jsonb;
begin
  -- A register's row orders its batches, in any number of processes.
  perform 1 from register_progress p
  join jsonb_to_recordset(registers) as r(register_id text, epoch int)
    on r.register_id = p.register_id and r.epoch = p.epoch
  order by p.register_id, p.epoch for update of p;

  if jsonb_array_length(sales) > 0 then
    insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id, cause, reference,
      actor)
    select a.i, a.l, 's', a.q, a.lot_id, 'sale', x.reference, x.actor
    from stock_alloc(lines) a
    join jsonb_to_recordset(lines) as x(n int, reference text, actor text) on x.n = a.n;

    with s as (
      select * from jsonb_to_recordset(sales) as x(id uuid, outlet_id text, location_id text,
        sales_channel_id text, register_id text, device_id text, epoch int, seq int,
        receipt_no text, session_id uuid, staff_id text, at timestamptz, business_day date,
        content_hash text, fact jsonb, status text, total bigint, change bigint, public_code text)
    ), l as (
      select * from jsonb_to_recordset(lines) as x(sale_id uuid, line_no int, variant_id text,
        i text, l text, qty numeric, unit_price bigint, discount bigint, payable bigint, net bigint,
        vat bigint, treatment text, rate_bp int, tax_rule_id text, name text, unit text)
    ), negative as (
      select k.i, k.l, il.stocked_quantity qty, k.outlet_id, k.sale_id
      from (
        select l.i, l.l, min(s.outlet_id) outlet_id, min(l.sale_id::text) sale_id
        from l join s on s.id = l.sale_id group by 1, 2
      ) k
      join inventory_level il on il.inventory_item_id = k.i and il.location_id = k.l
      where il.stocked_quantity < 0 and il.deleted_at is null
    ), flagged as (
      insert into intake_exception (kind, subject, outlet_id, details)
      select 'NEGATIVE_STOCK', n.i || '@' || n.l, n.outlet_id,
        jsonb_build_object('qty', n.qty, 'inventoryItemId', n.i, 'saleId', n.sale_id)
      from negative n order by n.i, n.l
      on conflict (kind, subject) where state = 'open' do nothing
    ), posted as (
      insert into sale (id, outlet_id, location_id, sales_channel_id, register_id, device_id, epoch,
        seq, receipt_no, session_id, staff_id, at, business_day, content_hash, fact, status, total,
        change, public_code)
      select s.id, s.outlet_id, s.location_id, s.sales_channel_id, s.register_id, s.device_id,
        s.epoch, s.seq, s.receipt_no, s.session_id, s.staff_id, s.at, s.business_day,
        s.content_hash, s.fact,
        case when exists (select 1 from l join negative using (i, l) where l.sale_id = s.id)
          then 'needs_review' else s.status end,
        s.total, s.change, s.public_code
      from s order by s.id
      returning id, status
    ), written as (
      insert into sale_line (sale_id, line_no, variant_id, inventory_item_id, qty, unit_price,
        discount, payable, net, vat, treatment, rate_bp, tax_rule_id, name, unit)
      select l.sale_id, l.line_no, l.variant_id, l.i, l.qty, l.unit_price, l.discount, l.payable,
        l.net, l.vat, l.treatment, l.rate_bp, l.tax_rule_id, l.name, l.unit from l
    ), paid as (
      insert into sale_tender (sale_id, n, kind, amount, reference)
      select * from jsonb_to_recordset(tenders) as x(sale_id uuid, n int, kind text, amount bigint,
        reference text)
    )
    select coalesce(jsonb_agg(posted.id), '[]') into review
    from posted where status = 'needs_review';
  end if;

  if jsonb_array_length(flags) > 0 then
    insert into intake_exception (kind, subject, outlet_id, details)
    select * from jsonb_to_recordset(flags) as x(kind text, subject text, outlet_id text,
      details jsonb)
    on conflict (kind, subject) where state = 'open' do nothing;
  end if;

  -- A number that was set aside counts as dealt with: waiting for it would hide all later ones.
  with moved as (
    update register_progress p set applied_through = greatest(p.applied_through, coalesce((
      select max(numbered.seq) from (
        select settled.seq, row_number() over (order by settled.seq) n from (
          select seq from sale s where s.register_id = p.register_id and s.epoch = p.epoch
            and s.seq > p.applied_through
          union
          select seq from raw_fact f where f.register_id = p.register_id and f.epoch = p.epoch
            and f.seq > p.applied_through
        ) settled
      ) numbered where numbered.seq = p.applied_through + numbered.n), 0))
    from jsonb_to_recordset(registers) as r(register_id text, epoch int)
    where r.register_id = p.register_id and r.epoch = p.epoch
    returning p.register_id, p.epoch, p.applied_through
  )
  select coalesce(jsonb_agg(moved), '[]') into progress from moved;

  return jsonb_build_object('review', review, 'progress', progress);
end $body$;
`
