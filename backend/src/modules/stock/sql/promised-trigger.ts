/**
 * Goods that orders hold may leave all the same: a till is never refused, a count finds less, a lot
 * expires. Then a manager is asked, once. A parcel that leaves takes its hold with it a moment later.
 */
export const PROMISED_TRIGGER = `
create or replace function stock_promised() returns trigger language plpgsql as $body$
begin
  perform stock_exception('RESERVED_SHORT', il.inventory_item_id || ' @ ' || il.location_id,
    jsonb_build_object('inventory_item_id', il.inventory_item_id, 'location_id', il.location_id,
      'stocked', il.stocked_quantity, 'reserved', il.reserved_quantity))
  from (
    select distinct inventory_item_id i, location_id l from fresh
    where kind = 's' and qty < 0 and cause <> 'web-fulfilment'
  ) d
  join inventory_level il on il.inventory_item_id = d.i and il.location_id = d.l
  where il.deleted_at is null and il.reserved_quantity > 0
    and il.reserved_quantity > il.stocked_quantity;
  return null;
end $body$;
create or replace trigger stock_move_promised after insert on stock_move
  referencing new table as fresh for each statement execute function stock_promised();
`
