/**
 * What was counted: by a till, or by the office where it counted every lot of a shelf. A count is true at its moment: what happened before it, and is told after it, was
 * seen by whoever counted. `mark`: the last movement that the count knew of; of a till's, all that were
 * posted before it.
 */
export const COUNT_TABLE = `
create table stock_count_line (
  document text not null,
  inventory_item_id text not null,
  location_id text not null,
  counted_at timestamptz not null,
  found numeric not null check (found >= 0),
  mark bigint not null,
  primary key (document, inventory_item_id, location_id)
);
create index stock_count_line_shelf on stock_count_line (location_id, inventory_item_id, counted_at);
create index stock_count_line_latest on stock_count_line (location_id, counted_at);
create trigger stock_count_line_frozen before update or delete on stock_count_line
  for each row execute function stock_append_only();
create trigger stock_count_line_whole before truncate on stock_count_line
  execute function stock_append_only();
alter table stock_move add column happened_at timestamptz;
comment on column stock_move.happened_at is
  'When it happened where a till told it; null: when it was posted, or of a sale when it was made.';
`

/**
 * When something happened by the server's clock, of which a till tells now: less by what its own clock
 * was ahead when it last heard of ours, and never later than it is told. No offset, or an absurd one,
 * breaks nothing.
 */
export const MOMENT = `
create or replace function stock_moment(at timestamptz, ahead_ms numeric) returns timestamptz
language sql stable as $body$
  select least(at - make_interval(
    secs => (greatest(least(coalesce(ahead_ms, 0), 4e12), -4e12) / 1000)::float8), now())
$body$;
`

/**
 * Movements that are about to be posted, or just were, and that a count has seen already: the count
 * explains less by them, under its own paper. Lines: [{i, l, q, at, actor}], q units as they move, at by
 * `stock_moment`. First what the count itself moved comes back, from the lots where it did; call it with
 * the levels locked.
 */
export const SEEN_BY_COUNT = `
create or replace function stock_seen_by_count(lines jsonb) returns void language plpgsql as $body$
declare
  late record;
  undone numeric;
begin
  for late in
    select x.i, x.l, c.document, x.at, -sum(x.q) q, min(x.actor) actor
    from jsonb_to_recordset(lines) as x(i text, l text, q numeric, at timestamptz, actor text)
    cross join lateral (
      select c.document from stock_count_line c
      where c.inventory_item_id = x.i and c.location_id = x.l and c.counted_at >= x.at
      order by c.counted_at, c.mark limit 1
    ) c
    group by 1, 2, 3, 4 having sum(x.q) <> 0 order by 1, 2, 4
  loop
    with done as (
      select m.lot_id, sum(m.qty) qty, min(m.id) began from stock_move m
      where m.document = late.document and m.inventory_item_id = late.i
        and m.location_id = late.l and m.kind = 's'
      group by 1
    ), free as (
      select d.lot_id, d.began, case when late.q > 0 then -d.qty when s.lot_no = '' then d.qty
        else least(d.qty, s.qty) end have
      from done d join stock_lot s on s.id = d.lot_id where sign(d.qty) = -sign(late.q)
    ), run as (
      select free.*, sum(have) over (order by began) - have before from free where have > 0
    ), back as (
      insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id, cause, reference,
        document, actor, happened_at)
      select late.i, late.l, 's', sign(late.q) * least(have, abs(late.q) - before), lot_id,
        'stocktake', null, late.document, late.actor, late.at
      from run where before < abs(late.q) order by began
      returning qty
    )
    select coalesce(sum(qty), 0) into undone from back;
    if undone <> late.q then
      perform stock_post(jsonb_build_array(jsonb_build_object('i', late.i, 'l', late.l,
        'q', late.q - undone, 'cause', 'stocktake', 'document', late.document,
        'actor', late.actor, 'happened_at', late.at)));
    end if;
  end loop;
end $body$;
`
