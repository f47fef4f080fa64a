/**
 * Which lots a batch of movements touches. Lines: [{n, i, l, q, lot_id?, lot?, owner?, cond?,
 * produced?, expires?}], n any number of the caller's (comes back), i item, l location, q units.
 *
 * Going out: a named lot first (what it lacks goes to its owner's catch-all), unnamed quantities by
 * FEFO over sellable lots (expired ones last), the rest to the catch-all lot, which may go negative.
 * Coming in: into the named lot, or the catch-all; a sellable lot that is received first makes good
 * what its owner's catch-all owes (cause 'netting', two rows).
 *
 * The level row is the lock of all its lots; levels are locked in the order of their ids. Call it
 * once in a transaction, with all lines.
 */
export const ALLOC = `
-- The lot that is next to expire, if it covers the whole need; null if several lots are wanted.
-- plpgsql keeps its plan; an SQL function would be planned anew for every sale.
create or replace function stock_next_lot(item text, location text, need numeric, day date)
returns bigint language plpgsql stable as $body$
declare
  first record;
begin
  select s.id, s.qty into first from stock_lot s
  where s.inventory_item_id = item and s.location_id = location
    and s.condition = 'SELLABLE' and s.qty > 0
  order by coalesce(s.expires_on < day, false), s.expires_on, s.id limit 1;
  return case when first.qty >= need then first.id end;
end $body$;

create or replace function stock_alloc(lines jsonb, lock_levels boolean default true)
returns table (n integer, i text, l text, lot_id bigint, q numeric, cause text)
language plpgsql as $body$
#variable_conflict use_column
declare
  day date := stock_today();
  total integer;
  covered integer;
  special boolean;
begin
  if lock_levels then perform stock_lock(lines); end if;

  -- The everyday case at a till: unnamed goods that the lot next to expire covers.
  select count(*), bool_or(x.q >= 0 or x.lot is not null or x.lot_id is not null)
    into total, special from jsonb_to_recordset(lines) as x(q numeric, lot text, lot_id bigint);
  if not special then
    return query
    with x as (
      select * from jsonb_to_recordset(lines) as x(n integer, i text, l text, q numeric)
    ), d as (
      select k.i, k.l, first.id lot_id
      from (select x.i, x.l, -sum(x.q) need from x group by 1, 2) k
      cross join lateral (
        select s.id, s.qty from stock_lot s
        where s.inventory_item_id = k.i and s.location_id = k.l
          and s.condition = 'SELLABLE' and s.qty > 0
        order by coalesce(s.expires_on < day, false), s.expires_on, s.id limit 1
      ) first
      where first.qty >= k.need
    )
    select x.n, x.i, x.l, d.lot_id, x.q, null::text from x join d on d.i = x.i and d.l = x.l;
    get diagnostics covered = row_count;
    if covered = total then return; end if;
    if covered > 0 then
      select jsonb_agg(e order by o) into lines
      from jsonb_array_elements(lines) with ordinality as a(e, o)
      join (
        select x.i, x.l from jsonb_to_recordset(lines) as x(i text, l text, q numeric)
        group by 1, 2 having stock_next_lot(x.i, x.l, -sum(x.q), day) is null
      ) short on short.i = e->>'i' and short.l = e->>'l';
    end if;
  end if;

  if exists (select 1 from jsonb_array_elements(lines) e where (e->>'q')::numeric > 0) then
    select jsonb_agg(case
        when (e->>'q')::numeric > 0 and e->>'lot_id' is null and e->>'owner' is null
        then e || jsonb_build_object('owner', stock_default_owner(e->>'i', e->>'l'))
        else e end order by o)
      into lines from jsonb_array_elements(lines) with ordinality as a(e, o);
    insert into stock_lot (inventory_item_id, location_id, owner_id, lot_no, condition,
      produced_on, expires_on)
    select distinct on (1, 2, 3, 4, 5) e->>'i', e->>'l', e->>'owner', coalesce(e->>'lot', ''),
      coalesce(e->>'cond', 'SELLABLE'), (e->>'produced')::date, (e->>'expires')::date
    from jsonb_array_elements(lines) e where (e->>'q')::numeric > 0 and e->>'lot_id' is null
    order by 1, 2, 3, 4, 5
    on conflict do nothing;
    return query select * from stock_incoming(lines);
  end if;

  return query
  with x as (
    select o, (e->>'n')::integer n, e->>'i' i, e->>'l' l, -(e->>'q')::numeric q, e->>'owner' owner,
      named.id lot_id, named.owner_id lot_owner, named.condition, greatest(named.qty, 0) have
    from jsonb_array_elements(lines) with ordinality as a(e, o)
    left join lateral (
      select s.id, s.owner_id, s.condition, s.qty from stock_lot s
      where s.inventory_item_id = e->>'i' and s.location_id = e->>'l'
        and (s.id = (e->>'lot_id')::bigint
          or (e->>'lot_id' is null and s.lot_no = e->>'lot' and s.condition = coalesce(e->>'cond', 'SELLABLE')
            and s.owner_id = coalesce(e->>'owner', s.owner_id)))
      order by s.qty > 0 desc, s.id limit 1
    ) named on e->>'lot_id' is not null or e->>'lot' is not null
    where (e->>'q')::numeric < 0
  ), explicit as (
    select x.*, least(hi, have) - least(hi - q, have) taken from (
      select x.*, sum(q) over (partition by x.lot_id order by o) hi from x where x.lot_id is not null
    ) x
  ), d as (
    select x.*, sum(q) over w hi, sum(q) over w - q lo from x where x.lot_id is null
    window w as (partition by x.i, x.l order by o)
  ), s as (
    select free.*, sum(qty) over w hi, sum(qty) over w - qty lo from (
      select s.id, k.i, k.l, s.expires_on, s.qty - coalesce(gone.taken, 0) qty
      from (select distinct d.i, d.l from d) k
      join stock_lot s on s.inventory_item_id = k.i and s.location_id = k.l
        and s.condition = 'SELLABLE' and s.qty > 0
      left join (select explicit.lot_id, sum(taken) taken from explicit group by 1) gone
        on gone.lot_id = s.id
    ) free where qty > 0
    window w as (partition by free.i, free.l
      order by coalesce(expires_on < day, false), expires_on, id)
  ), t as (
    select s.i, s.l, max(hi) total from s group by 1, 2
  )
  select explicit.n, explicit.i, explicit.l, explicit.lot_id, -taken, null::text
    from explicit where taken > 0
  union all
  select explicit.n, explicit.i, explicit.l, case when condition = 'SELLABLE'
      then stock_catch_all(explicit.i, explicit.l, lot_owner) else explicit.lot_id end, taken - q, null
    from explicit where q > taken
  union all
  select d.n, d.i, d.l, s.id, greatest(d.lo, s.lo) - least(d.hi, s.hi), null
    from d join s on s.i = d.i and s.l = d.l where least(d.hi, s.hi) > greatest(d.lo, s.lo)
  union all
  select d.n, d.i, d.l,
      stock_catch_all(d.i, d.l, coalesce(d.owner, stock_default_owner(d.i, d.l))),
      greatest(d.lo, coalesce(t.total, 0)) - d.hi, null
    from d left join t on t.i = d.i and t.l = d.l where d.hi > coalesce(t.total, 0);
end $body$;
`
