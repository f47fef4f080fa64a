/** One inserted movement moves its lot and, for sellable goods, the level, in the same statement. */
export const MOVE_TRIGGER = `
create function stock_move_applied() returns trigger language plpgsql as $body$
declare
  wanted integer;
  done integer;
begin
  -- Below another trigger the level was written first, by hand or by Medusa.
  if pg_trigger_depth() = 1 then
    with d as (
      select f.inventory_item_id i, f.location_id l, sum(f.qty) q
      from fresh f join stock_lot s on s.id = f.lot_id
      where f.kind = 's' and s.condition = 'SELLABLE' group by 1, 2
    ), u as (
      -- stock_alloc has locked these rows, in order.
      update inventory_level il set stocked_quantity = il.stocked_quantity + d.q, updated_at = now()
      from d where il.inventory_item_id = d.i and il.location_id = d.l and il.deleted_at is null
      returning 1
    )
    select (select count(*) from d), (select count(*) from u) into wanted, done;
    if wanted <> done then raise exception 'a movement has no level' using errcode = 'OC003'; end if;
  end if;

  with d as (
    select lot_id, inventory_item_id i, location_id l, sum(qty) q
    from fresh where kind = 's' group by 1, 2, 3
  ), u as (
    update stock_lot s set qty = s.qty + d.q from d
    where s.id = d.lot_id and s.inventory_item_id = d.i and s.location_id = d.l returning 1
  )
  select (select count(*) from d), (select count(*) from u) into wanted, done;
  if wanted <> done then
    raise exception 'a movement names a lot of another item or outlet' using errcode = 'OC003';
  end if;
  return null;
end $body$;
create trigger stock_move_applied after insert on stock_move
  referencing new table as fresh for each statement execute function stock_move_applied();
`
