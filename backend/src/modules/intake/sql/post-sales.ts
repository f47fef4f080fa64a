/**
 * Posts sales of any number of registers in one statement, so that a sale costs one round trip and
 * one commit. Arguments are arrays of objects:
 * - sales: {fact, content_hash, status, device_id}; every column of a sale, its lines and its tenders
 *   is read from the fact itself, so none can differ from what the till said;
 * - moves: what `stock_alloc` asks of a movement, n, i (item), l (location), q (units, negative =
 *   out), lot?; and sale_id, line_no, staff_id, at, ahead_ms: one for each line of a sale;
 * - flags: exceptions to open, {kind, subject, outlet_id, details};
 * - devices: every device that reports, {id, register_id, epoch, outlet_id, location_id,
 *   sales_channel_id}.
 *
 * Stock leaves by first-expired-first-out; a lot that was scanned is taken by name. A sale from before
 * a count leaves the shelf as it was counted. A sale that took
 * more than there was goes to review, with one open exception for each item that stands below zero.
 * Answers {review: [sale id], progress: [{register_id, epoch, applied_through}]}.
 */
export const POST_SALES = `
create or replace function intake_post_sales(sales jsonb, moves jsonb, flags jsonb, devices jsonb)
returns jsonb language plpgsql as $body$
declare
  review jsonb := '[]';
  progress jsonb;
begin
  -- A register's row orders its batches, in any number of processes.
  perform 1 from register_progress p
  join jsonb_to_recordset(devices) as d(register_id text, epoch int)
    on d.register_id = p.register_id and d.epoch = p.epoch
  order by p.register_id, p.epoch for update of p;

  if jsonb_array_length(sales) > 0 then
    perform stock_lock(moves);
    -- Under the lock, so that a count that came a moment before is seen; mostly there is none.
    if exists (
      select 1 from stock_count_line c
      join jsonb_to_recordset(devices) as d(location_id text) on d.location_id = c.location_id
      where c.counted_at >= (select min(stock_moment(m.at, m.ahead_ms))
        from jsonb_to_recordset(moves) as m(at timestamptz, ahead_ms numeric))
    ) then
      perform stock_seen_by_count((
        select jsonb_agg(jsonb_build_object('i', m.i, 'l', m.l, 'q', m.q,
          'at', stock_moment(m.at, m.ahead_ms), 'actor', 'staff:' || m.staff_id))
        from jsonb_to_recordset(moves) as m(i text, l text, q numeric, staff_id text,
          at timestamptz, ahead_ms numeric)));
    end if;
    insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id, cause, reference,
      actor, happened_at)
    select a.i, a.l, 's', a.q, a.lot_id, 'sale', 'sale:' || m.sale_id, 'staff:' || m.staff_id,
      stock_moment(m.at, m.ahead_ms)
    from stock_alloc(moves, false) a
    join jsonb_to_recordset(moves) as m(n int, sale_id text, staff_id text, at timestamptz,
      ahead_ms numeric) on m.n = a.n;

    with s as (
      select f.*, x.content_hash, x.status, x.fact, d.id device_id, d.register_id, d.outlet_id,
        d.location_id, d.sales_channel_id
      from jsonb_to_recordset(sales) as x(fact jsonb, content_hash text, status text,
        device_id text)
      join jsonb_to_recordset(devices) as d(id text, register_id text, outlet_id text,
        location_id text, sales_channel_id text) on d.id = x.device_id
      cross join lateral jsonb_to_record(x.fact) as f(id uuid, epoch int, seq int,
        "receiptNo" text, "sessionId" uuid, "staffId" text, at timestamptz, "businessDay" date,
        change bigint, "publicCode" text)
    ), m as (
      select * from jsonb_to_recordset(moves) as x(sale_id uuid, line_no int, i text, l text)
    ), negative as (
      select k.i, k.l, il.stocked_quantity qty, k.outlet_id, k.sale_id
      from (
        select m.i, m.l, min(s.outlet_id) outlet_id, min(m.sale_id::text) sale_id
        from m join s on s.id = m.sale_id group by 1, 2
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
        s.epoch, s.seq, s."receiptNo", s."sessionId", s."staffId", s.at, s."businessDay",
        s.content_hash, s.fact,
        case when exists (select 1 from m join negative using (i, l) where m.sale_id = s.id)
          then 'needs_review' else s.status end,
        (s.fact #>> '{totals,total}')::bigint, s.change, s."publicCode"
      from s order by s.id
      returning id, status
    ), written as (
      insert into sale_line (sale_id, line_no, variant_id, inventory_item_id, qty, unit_price,
        discount, payable, net, vat, treatment, rate_bp, tax_rule_id, name, unit)
      select s.id, f."lineNo", f."skuId", m.i, trim_scale(f."qtyMilli" / 1000.0), f."unitPrice",
        f.discount, f.payable, f.net, f.vat, f.treatment, f."rateBp", f."taxRuleId", f.name, f.unit
      from s
      cross join lateral jsonb_to_recordset(s.fact->'lines') as f("lineNo" int, "skuId" text,
        "qtyMilli" int, "unitPrice" bigint, discount bigint, payable bigint, net bigint, vat bigint,
        treatment text, "rateBp" int, "taxRuleId" text, name text, unit text)
      -- Outer, so that a line without a movement breaks a rule instead of getting lost.
      left join m on m.sale_id = s.id and m.line_no = f."lineNo"
    ), paid as (
      insert into sale_tender (sale_id, n, kind, amount, reference)
      select s.id, t.n, t.tender->>'kind', (t.tender->>'amount')::bigint, t.tender->>'reference'
      from s cross join lateral jsonb_array_elements(s.fact->'tenders')
        with ordinality as t(tender, n)
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
    from jsonb_to_recordset(devices) as d(register_id text, epoch int)
    where d.register_id = p.register_id and d.epoch = p.epoch
    returning p.register_id, p.epoch, p.applied_through
  )
  select coalesce(jsonb_agg(moved), '[]') into progress from moved;

  return jsonb_build_object('review', review, 'progress', progress);
end $body$;
`
