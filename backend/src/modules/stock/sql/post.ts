/**
 * The one door for our own writers: allocates and posts a batch, in one statement.
 * Lines as for stock_alloc, plus {cause?, reference?, document?, actor?, happened_at?}; what a line does not say
 * comes from the transaction's settings (ocop.cause …). Returns the movements, with the line's n.
 */
export const POST = `
create or replace function stock_post(lines jsonb)
returns table (n integer, move_id bigint, inventory_item_id text, location_id text, lot_id bigint, qty numeric)
language plpgsql as $body$
#variable_conflict use_column
declare
  numbered jsonb := (select jsonb_agg(e || jsonb_build_object('n', o))
    from jsonb_array_elements(lines) with ordinality as a(e, o));
begin
  return query
  with line as (
    select o, (e->>'n')::integer n, e->>'cause' cause, e->>'reference' reference,
      e->>'document' document, e->>'actor' actor, (e->>'happened_at')::timestamptz happened_at
    from jsonb_array_elements(lines) with ordinality as a(e, o)
  ), alloc as materialized (
    select a.*, row_number() over () k from stock_alloc(numbered) a where a.q <> 0
  ), posted as (
    insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id, cause, reference,
      document, actor, happened_at)
    select a.i, a.l, 's', a.q, a.lot_id, coalesce(a.cause, line.cause, stock_cause()),
      -- Netting is no part of a sale: with its reference a return would find the wrong lots.
      case when a.cause is null
        then coalesce(line.reference, nullif(current_setting('ocop.reference', true), '')) end,
      coalesce(line.document, nullif(current_setting('ocop.document', true), '')),
      coalesce(line.actor, nullif(current_setting('ocop.actor', true), ''), session_user),
      coalesce(line.happened_at, nullif(current_setting('ocop.happened_at', true), '')::timestamptz)
    from alloc a join line on line.o = a.n order by a.k
    returning stock_move.id, stock_move.inventory_item_id, stock_move.location_id,
      stock_move.lot_id, stock_move.qty
  )
  select line.n, p.id, p.inventory_item_id, p.location_id, p.lot_id, p.qty
  from (select *, row_number() over (order by id) k from posted) p
  join (select alloc.n, row_number() over (order by alloc.k) k from alloc) a using (k)
  join line on line.o = a.n;
end $body$;
`
