/**
 * Reservations alone move \`reserved_quantity\`. Taking more than there is fails for every writer, in
 * any number of processes: rows are locked in the order of their ids and checked under the lock.
 * Not checked: giving back, restoring (compensation), and lines that allow back-orders.
 */
export const RESERVATION_TRIGGERS = `
create function stock_reserve(deltas jsonb) returns void language plpgsql as $body$
declare
  short integer;
begin
  if deltas is null then return; end if;
  with d0 as (
    select e->>'i' i, e->>'l' l, sum((e->>'q')::numeric) q,
      bool_or((e->>'hard')::boolean) and sum((e->>'q')::numeric) > 0 hard
    from jsonb_array_elements(deltas) e group by 1, 2 having sum((e->>'q')::numeric) <> 0
  ), k as (
    select il.id, d0.q, d0.hard, d0.i, d0.l from inventory_level il
    join d0 on d0.i = il.inventory_item_id and d0.l = il.location_id
    where il.deleted_at is null order by il.id for update of il
  ), u as (
    update inventory_level il set reserved_quantity = il.reserved_quantity + k.q, updated_at = now()
    from k where il.id = k.id
      and (not k.hard or il.stocked_quantity - il.reserved_quantity >= k.q)
    returning k.i, k.l, k.q, k.hard
  ), m as (
    insert into stock_move (inventory_item_id, location_id, kind, qty) select i, l, 'r', q from u
    returning 1
  )
  select (select count(*) from d0 where hard) - (select count(*) from u where hard)
    + 0 * (select count(*) from m) into short;
  if short > 0 then
    raise exception 'STOCK_SHORT: not enough stock to reserve' using errcode = 'OC001';
  end if;
end $body$;

create function stock_reservation_inserted() returns trigger language plpgsql as $body$
begin
  perform stock_reserve((select jsonb_agg(jsonb_build_object('i', inventory_item_id,
      'l', location_id, 'q', quantity, 'hard', not allow_backorder))
    from fresh where deleted_at is null));
  return null;
end $body$;

create function stock_reservation_updated() returns trigger language plpgsql as $body$
begin
  perform stock_reserve((select jsonb_agg(jsonb_build_object('i', x.i, 'l', x.l, 'q', x.q, 'hard', x.hard))
    from (
      select o.inventory_item_id i, o.location_id l, -o.quantity q, false hard
      from stale o join fresh n using (id) where o.deleted_at is null
        and (n.deleted_at is not null or (n.inventory_item_id, n.location_id, n.quantity)
          is distinct from (o.inventory_item_id, o.location_id, o.quantity))
      union all
      select n.inventory_item_id, n.location_id, n.quantity, o.deleted_at is null and not n.allow_backorder
      from fresh n join stale o using (id) where n.deleted_at is null
        and (o.deleted_at is not null or (n.inventory_item_id, n.location_id, n.quantity)
          is distinct from (o.inventory_item_id, o.location_id, o.quantity))
    ) x));
  return null;
end $body$;

create function stock_reservation_deleted() returns trigger language plpgsql as $body$
begin
  perform stock_reserve((select jsonb_agg(jsonb_build_object('i', inventory_item_id,
      'l', location_id, 'q', -quantity, 'hard', false))
    from stale where deleted_at is null));
  return null;
end $body$;

create trigger stock_reservation_inserted after insert on reservation_item
  referencing new table as fresh for each statement execute function stock_reservation_inserted();
create trigger stock_reservation_updated after update on reservation_item
  referencing old table as stale new table as fresh for each statement
  execute function stock_reservation_updated();
create trigger stock_reservation_deleted after delete on reservation_item
  referencing old table as stale for each statement execute function stock_reservation_deleted();

alter table reservation_item add constraint reservation_item_positive check (quantity >= 0);
`
