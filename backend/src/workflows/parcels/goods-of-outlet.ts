/**
 * What the outlet `outlet` (an SQL expression) gives of a web order `w`, line by line, in units of
 * stock: `wanted` as the office has the order by now, `packed` in a living fulfilment, `gone` with a
 * carrier or with the customer, and `packed_at` the last packing. The office may pack a part.
 */
export const goodsOfOutlet = (outlet: string): string => `(
  select own.*, least(own.qty, coalesce(ordered.quantity, ordered_at_all.unknown)) wanted, done.*
  from (select l.line_no, l.variant_id, l.name, l.unit, l.qty,
      'ordli_' || substr(w.order_id, 7) || '_' || l.line_no item_id
    from web_order_line l where l.code = w.code and l.outlet_id = ${outlet}) own
  left join lateral (
    select i.quantity from order_item i
    join "order" o on o.id = i.order_id and o.version = i.version
    where i.item_id = own.item_id and i.deleted_at is null
  ) ordered on true
  -- Of a line that the office took out Medusa keeps nothing; before the drain it knows none of them.
  cross join lateral (
    select case when exists (select 1 from "order" o where o.id = w.order_id) then 0 else own.qty end
      unknown
  ) ordered_at_all
  cross join lateral (
    select coalesce(sum(i.quantity), 0) packed, max(coalesce(f.packed_at, f.created_at)) packed_at,
      coalesce(sum(i.quantity) filter (where f.shipped_at is not null or f.delivered_at is not null),
        0) gone
    from fulfillment_item i
    join fulfillment f on f.id = i.fulfillment_id and f.canceled_at is null and f.deleted_at is null
    where i.line_item_id = own.item_id and i.deleted_at is null
  ) done)`

/**
 * How far all of that is: packed from the moment on when nothing of it lies on the shelves any more,
 * gone when nothing of it lies at the outlet.
 */
export const packingOf = (outlet: string): string => `(
  select case when bool_and(goods.packed >= goods.wanted) then max(goods.packed_at) end packed_at,
    coalesce(bool_and(goods.gone >= goods.wanted), false) gone
  from ${goodsOfOutlet(outlet)} goods)`
