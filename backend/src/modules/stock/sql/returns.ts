/**
 * Goods of a sale that come back go to the lots and owners that the sale took them from: the ledger
 * rows with its reference, newest first, at most what is still out. What they do not explain goes to
 * the owner 'unknown', with an exception. Returns the lines for stock_post.
 */
export const RETURNS = `
create function stock_sale_reference(document text) returns text language plpgsql stable as $body$
begin return (
  with named as (
    select case split_part(document, ':', 1)
      when 'return' then (select r.order_id from "return" r where r.id = split_part(document, ':', 2))
      when 'claim' then (select c.order_id from order_claim c where c.id = split_part(document, ':', 2))
      when 'exchange' then (select e.order_id from order_exchange e where e.id = split_part(document, ':', 2))
      when 'order' then split_part(document, ':', 2)
    end order_id
  )
  select case when document like 'sale:%' then document
    when order_id like 'order\\_pos\\_%'
      then 'sale:' || regexp_replace(substr(order_id, 11), '^(.{8})(.{4})(.{4})(.{4})(.{12})$', '\\1-\\2-\\3-\\4-\\5')
    else 'order:' || order_id end
  from named
); end $body$;

create function stock_return_lines(n integer, item text, location text, quantity numeric, document text)
returns jsonb language plpgsql as $body$
declare
  sale text := stock_sale_reference(document);
  why text := case when document like 'order:%' then stock_cause() else 'return' end;
  lines jsonb;
  known numeric;
begin
  perform stock_lock(jsonb_build_array(jsonb_build_object('i', item, 'l', location)));
  -- Two returns of one sale at two outlets must not both take the same remainder.
  perform pg_advisory_xact_lock(hashtextextended('return ' || coalesce(sale, document), 42));
  with taken as (
    select s.owner_id, s.lot_no, min(s.produced_on) produced_on, min(s.expires_on) expires_on,
      -sum(m.qty) q, max(m.id) newest
    from stock_move m join stock_lot s on s.id = m.lot_id
    where m.reference = sale and m.kind = 's' and m.inventory_item_id = item
    group by 1, 2 having sum(m.qty) < 0
  ), run as (
    select *, sum(q) over (order by newest desc) hi from taken
  ), part as (
    select *, least(hi, quantity) - least(hi - q, quantity) back from run
  )
  select coalesce(jsonb_agg(jsonb_build_object('n', n, 'i', item, 'l', location, 'q', back,
      'owner', owner_id, 'lot', lot_no, 'produced', produced_on, 'expires', expires_on,
      'cause', why, 'reference', sale, 'document', document)), '[]'), coalesce(sum(back), 0)
    into lines, known from part where back > 0;
  if known < quantity then
    lines := lines || jsonb_build_array(jsonb_build_object('n', n, 'i', item, 'l', location,
      'q', quantity - known, 'owner', 'unknown', 'lot', '', 'cause', why, 'reference', sale,
      'document', document));
    perform stock_exception('UNRESOLVED_RETURN', coalesce(document, item || ' @ ' || location),
      jsonb_build_object('inventory_item_id', item, 'location_id', location,
        'qty', quantity - known, 'sale', sale));
  end if;
  return lines;
end $body$;
`

/**
 * A return that is undone (a later step of Medusa's flow failed) leaves the lots it came to, under
 * the same sale, so that the next return finds them again. Returns the lines for stock_post.
 */
export const UNDO_RETURNS = `
create function stock_undo_lines(n integer, item text, location text, quantity numeric, document text)
returns jsonb language sql stable as $body$
  with came as (
    select m.lot_id, m.reference, sum(m.qty) q, max(m.id) newest from stock_move m
    where m.document = $5 and m.kind = 's' and m.inventory_item_id = item and m.location_id = location
    group by 1, 2 having sum(m.qty) > 0
  ), run as (
    select *, sum(q) over (order by newest desc) hi from came
  ), part as (
    select *, least(hi, quantity) - least(hi - q, quantity) gone from run
  ), line as (
    select jsonb_build_object('n', $1, 'i', item, 'l', location, 'q', -gone, 'lot_id', lot_id,
      'cause', 'return', 'reference', reference, 'document', $5) line from part where gone > 0
    union all
    select jsonb_build_object('n', $1, 'i', item, 'l', location, 'q', known - quantity)
    from (select coalesce(sum(gone), 0) known from part) k where known < quantity
  )
  select coalesce(jsonb_agg(line), '[]') from line
$body$;
`

/**
 * A relative adjustment by Medusa. Goods that come back to stock under the paper of an order go to
 * the lots of that order; everything else is allocated like any other movement.
 */
export const ADJUST = `
create function stock_adjust(lines jsonb, document text) returns void language plpgsql as $body$
declare
  back boolean := document like 'order:%' or document like 'return:%' or document like 'claim:%'
    or document like 'exchange:%' or document like 'sale:%';
begin
  perform stock_lock(lines);
  if back then
    select coalesce(jsonb_agg(part.line), '[]') into lines
    from jsonb_array_elements(lines) with ordinality as a(e, o)
    cross join lateral (
      select line from jsonb_array_elements(case when (e->>'q')::numeric > 0
        then stock_return_lines((e->>'n')::integer, e->>'i', e->>'l', (e->>'q')::numeric, document)
        when document not like 'order:%'
        then stock_undo_lines((e->>'n')::integer, e->>'i', e->>'l', -(e->>'q')::numeric, document)
        else jsonb_build_array(e) end) b(line)
    ) part;
  end if;
  perform stock_post(lines);
end $body$;
`
