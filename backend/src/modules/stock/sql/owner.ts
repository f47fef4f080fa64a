/**
 * Whose goods are these when nobody says so: the owner of the item's newest lot at this outlet, else
 * the owner of the product. Never a silent default: without an answer the owner is 'unknown' and an
 * exception asks a manager.
 */
export const OWNER = `
create function stock_product_owner(item text) returns text language plpgsql stable as $body$
begin return (
  select coalesce(sku.owner_legal_entity_id, producer.legal_entity_id, producer.id)
  from product_variant_inventory_item link
  join product_variant variant on variant.id = link.variant_id
  left join sku_profile sku on sku.variant_id = link.variant_id and sku.deleted_at is null
  left join producer_product made on made.product_id = variant.product_id and made.deleted_at is null
  left join producer on producer.id = made.producer_id and producer.deleted_at is null
  where link.inventory_item_id = item and link.deleted_at is null
    and coalesce(sku.owner_legal_entity_id, producer.legal_entity_id, producer.id) is not null
  order by link.created_at limit 1
); end $body$;

create function stock_exception(text, text, jsonb) returns void
language plpgsql as $body$
begin
  insert into intake_exception (kind, subject, details) values ($1, $2, $3) on conflict do nothing;
end $body$;

create function stock_default_owner(item text, location text) returns text
language plpgsql as $body$
declare
  found_owner text;
begin
  select owner_id into found_owner from stock_lot
  where inventory_item_id = item and location_id = location and owner_id <> 'unknown'
  order by id desc limit 1;
  if found_owner is null then found_owner := stock_product_owner(item); end if;
  if found_owner is null then
    perform stock_exception('OWNER_UNKNOWN', item || ' @ ' || location,
      jsonb_build_object('inventory_item_id', item, 'location_id', location));
    return 'unknown';
  end if;
  return found_owner;
end $body$;

create function stock_catch_all(item text, location text, owner text) returns bigint
language plpgsql as $body$
declare
  found_id bigint;
begin
  loop
    select id into found_id from stock_lot where inventory_item_id = item and location_id = location
      and owner_id = owner and lot_no = '' and condition = 'SELLABLE';
    if found_id is not null then return found_id; end if;
    insert into stock_lot (inventory_item_id, location_id, owner_id, lot_no)
    values (item, location, owner, '') on conflict do nothing;
  end loop;
end $body$;
`
