/**
 * \`inventory_level\` is Medusa's table and our roll-up. Medusa writes absolute values into it: the
 * reserved ones are ignored (reservations own them), the stocked ones become movements.
 */
export const LEVEL_TRIGGERS = `
create function stock_level_shape() returns trigger language plpgsql as $body$
begin
  if tg_op = 'INSERT' then
    new.reserved_quantity := coalesce((select sum(r.quantity) from reservation_item r
      where r.inventory_item_id = new.inventory_item_id and r.location_id = new.location_id
        and r.deleted_at is null), 0);
  elsif pg_trigger_depth() = 1 then
    new.reserved_quantity := old.reserved_quantity;
  end if;
  new.raw_stocked_quantity :=
    jsonb_build_object('value', trim_scale(new.stocked_quantity)::text, 'precision', 20);
  new.raw_reserved_quantity :=
    jsonb_build_object('value', trim_scale(new.reserved_quantity)::text, 'precision', 20);
  return new;
end $body$;
create trigger stock_level_shaped before insert or update on inventory_level
  for each row execute function stock_level_shape();

-- Absolute writes, as movements: the lots follow by FEFO, the level itself is already written.
create function stock_level_posts(deltas jsonb) returns void language sql as $body$
  insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id)
  select i, l, 's', q, lot_id from stock_alloc(deltas, false) where deltas is not null
$body$;

create function stock_level_inserted() returns trigger language plpgsql as $body$
begin
  perform stock_level_posts((select jsonb_agg(jsonb_build_object('n', 1, 'i', inventory_item_id,
      'l', location_id, 'q', stocked_quantity) order by id)
    from fresh where stocked_quantity <> 0 and deleted_at is null));
  return null;
end $body$;

create function stock_level_updated() returns trigger language plpgsql as $body$
begin
  perform stock_level_posts((select jsonb_agg(jsonb_build_object('n', 1, 'i', n.inventory_item_id,
      'l', n.location_id, 'q', n.q - o.q) order by n.id)
    from (select id, inventory_item_id, location_id,
            case when deleted_at is null then stocked_quantity else 0 end q from fresh) n
    join (select id, case when deleted_at is null then stocked_quantity else 0 end q from stale) o
      on o.id = n.id and o.q <> n.q));
  return null;
end $body$;

create function stock_level_deleted() returns trigger language plpgsql as $body$
begin
  perform stock_level_posts((select jsonb_agg(jsonb_build_object('n', 1, 'i', inventory_item_id,
      'l', location_id, 'q', -stocked_quantity) order by id)
    from stale where stocked_quantity <> 0 and deleted_at is null));
  return null;
end $body$;

create trigger stock_level_inserted after insert on inventory_level
  referencing new table as fresh for each statement
  when (pg_trigger_depth() = 0) execute function stock_level_inserted();
create trigger stock_level_updated after update on inventory_level
  referencing old table as stale new table as fresh for each statement
  when (pg_trigger_depth() = 0) execute function stock_level_updated();
create trigger stock_level_deleted after delete on inventory_level
  referencing old table as stale for each statement
  when (pg_trigger_depth() = 0) execute function stock_level_deleted();
`
