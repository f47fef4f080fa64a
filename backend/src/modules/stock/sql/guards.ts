/** What nobody may do, whatever program is connected: change history, or a lot beside the ledger. */
export const GUARDS = `
create function stock_append_only() returns trigger language plpgsql as $body$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'OC002';
end $body$;
create trigger stock_move_frozen before update or delete on stock_move
  for each row execute function stock_append_only();
create trigger stock_move_whole before truncate on stock_move execute function stock_append_only();

create function stock_lot_guard() returns trigger language plpgsql as $body$
begin
  if tg_op = 'DELETE' then
    raise exception 'a lot is history and stays' using errcode = 'OC002';
  end if;
  if tg_op = 'INSERT' then
    if new.qty <> 0 then
      raise exception 'a lot starts empty: post a movement' using errcode = 'OC002';
    end if;
    return new;
  end if;
  if (new.id, new.inventory_item_id, new.location_id, new.owner_id, new.lot_no, new.condition)
     is distinct from
     (old.id, old.inventory_item_id, old.location_id, old.owner_id, old.lot_no, old.condition) then
    raise exception 'the identity of a lot never changes: post movements' using errcode = 'OC002';
  end if;
  if new.qty <> old.qty and pg_trigger_depth() = 1 then
    raise exception 'only movements change a lot' using errcode = 'OC002';
  end if;
  return new;
end $body$;
create trigger stock_lot_guarded before insert or update or delete on stock_lot
  for each row execute function stock_lot_guard();
create trigger stock_lot_whole before truncate on stock_lot execute function stock_append_only();
`
