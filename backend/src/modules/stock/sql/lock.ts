/** Locks the levels that lines name, in the order of their ids; a level that is missing is made. */
export const LOCK = `
create or replace function stock_lock(lines jsonb) returns void language plpgsql as $body$
declare
  wanted integer;
  locked integer;
begin
  with x as materialized (
    select distinct x.i, x.l from jsonb_to_recordset(lines) as x(i text, l text)
  ), il as (
    select il.id from x join inventory_level il
      on il.inventory_item_id = x.i and il.location_id = x.l
    where il.deleted_at is null order by il.id for update of il
  )
  select (select count(*) from x), (select count(*) from il) into wanted, locked;
  if locked = wanted then return; end if;

  -- A level that was missing is made, and everything is locked again in order.
  insert into inventory_level (id, inventory_item_id, location_id, raw_stocked_quantity,
    raw_reserved_quantity, raw_incoming_quantity)
  select 'ilev_' || upper(replace(gen_random_uuid()::text, '-', '')), x.i, x.l, '{}', '{}',
    '{"value": "0", "precision": 20}'
  from (select distinct x.i, x.l from jsonb_to_recordset(lines) as x(i text, l text)) x
  where not exists (select 1 from inventory_level il where il.inventory_item_id = x.i
    and il.location_id = x.l and il.deleted_at is null)
  order by 2, 3
  on conflict (inventory_item_id, location_id) where deleted_at is null do nothing;

  perform 1 from inventory_level il
  join (select distinct x.i, x.l from jsonb_to_recordset(lines) as x(i text, l text)) x
    on x.i = il.inventory_item_id and x.l = il.location_id
  where il.deleted_at is null order by il.id for update of il;
end $body$;
`
