/** Goods that come in, into lots that exist: see stock_alloc. */
export const INCOMING = `
create function stock_incoming(lines jsonb)
returns table (n integer, i text, l text, lot_id bigint, q numeric, cause text)
language sql as $body$
  with x as (
    select o, (e->>'n')::integer n, e->>'i' i, e->>'l' l, (e->>'q')::numeric q, s.id lot_id,
      s.owner_id owner, s.condition = 'SELLABLE' and s.lot_no <> ''
        and coalesce(e->>'cause', stock_cause()) in ('receipt', 'transfer-in', 'seed') nets
    from jsonb_array_elements(lines) with ordinality as a(e, o)
    join stock_lot s on s.inventory_item_id = e->>'i' and s.location_id = e->>'l'
      and (s.id = (e->>'lot_id')::bigint or (e->>'lot_id' is null and s.owner_id = e->>'owner'
        and s.lot_no = coalesce(e->>'lot', '') and s.condition = coalesce(e->>'cond', 'SELLABLE')))
    where (e->>'q')::numeric > 0
  ), net as (
    select x.*, c.id catch_id, least(hi, -c.qty) - least(hi - x.q, -c.qty) owed from (
      select x.*, sum(q) over (partition by i, l, owner order by o) hi from x where nets
    ) x
    join stock_lot c on c.inventory_item_id = x.i and c.location_id = x.l and c.owner_id = x.owner
      and c.lot_no = '' and c.condition = 'SELLABLE' and c.qty < 0
  )
  select n, i, l, lot_id, q, null::text from x
  union all select n, i, l, lot_id, -owed, 'netting' from net where owed > 0
  union all select n, i, l, catch_id, owed, 'netting' from net where owed > 0
$body$;
`
