/**
 * One inserted movement moves its lot and, for sellable goods, the level, in the same statement.
 *
 * Goods that orders hold may leave all the same: a till is never refused, a count finds less, a lot
 * expires. Then a manager is asked, once. A parcel that leaves takes its hold with it a moment later.
 */
export const MOVE_TRIGGER = `
create or replace function stock_move_applied() returns trigger language plpgsql as $body$
declare
  lots integer;
  moved integer;
  levels integer;
  done integer;
  short text[];
begin
  -- Below another trigger the level was written first, by hand or by Medusa.
  if pg_trigger_depth() = 1 then
    with d as (
      select lot_id, inventory_item_id i, location_id l, sum(qty) q,
        bool_or(qty < 0 and cause <> 'web-fulfilment') taken
      from fresh where kind = 's' group by 1, 2, 3
    ), lot as (
      update stock_lot s set qty = s.qty + d.q from d
      where s.id = d.lot_id and s.inventory_item_id = d.i and s.location_id = d.l
      returning d.i, d.l, d.q, d.taken, s.condition
    ), k as (
      select lot.i, lot.l, sum(lot.q) q, bool_or(lot.taken) taken
      from lot where lot.condition = 'SELLABLE' group by 1, 2
    ), level as (
      -- stock_alloc has locked these rows, in order.
      update inventory_level il set stocked_quantity = il.stocked_quantity + k.q, updated_at = now()
      from k where il.inventory_item_id = k.i and il.location_id = k.l and il.deleted_at is null
      returning il.id, k.taken and il.reserved_quantity > 0
        and il.reserved_quantity > il.stocked_quantity short
    )
    select (select count(*) from d), (select count(*) from lot), (select count(*) from k),
      count(*), array_agg(level.id) filter (where level.short)
      into lots, moved, levels, done, short from level;
    if levels <> done then raise exception 'a movement has no level' using errcode = 'OC003'; end if;
  else
    with d as (
      select lot_id, inventory_item_id i, location_id l, sum(qty) q
      from fresh where kind = 's' group by 1, 2, 3
    ), lot as (
      update stock_lot s set qty = s.qty + d.q from d
      where s.id = d.lot_id and s.inventory_item_id = d.i and s.location_id = d.l returning 1
    )
    select (select count(*) from d), (select count(*) from lot) into lots, moved;
    select array_agg(il.id) into short
    from (
      select distinct inventory_item_id i, location_id l from fresh
      where kind = 's' and qty < 0 and cause <> 'web-fulfilment'
    ) d
    join inventory_level il on il.inventory_item_id = d.i and il.location_id = d.l
    where il.deleted_at is null and il.reserved_quantity > 0
      and il.reserved_quantity > il.stocked_quantity;
  end if;

  if lots <> moved then
    raise exception 'a movement names a lot of another item or outlet' using errcode = 'OC003';
  end if;
  if short is not null then
    perform stock_exception('RESERVED_SHORT', il.inventory_item_id || ' @ ' || il.location_id,
      jsonb_build_object('inventory_item_id', il.inventory_item_id, 'location_id', il.location_id,
        'stocked', il.stocked_quantity, 'reserved', il.reserved_quantity))
    from inventory_level il where il.id = any(short);
  end if;
  return null;
end $body$;
create or replace trigger stock_move_applied after insert on stock_move
  referencing new table as fresh for each statement execute function stock_move_applied();
`
