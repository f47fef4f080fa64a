/** How far the goods of a web order `w` are at the location `$2`. */
export const PACKING = `(
  select min(coalesce(f.packed_at, f.created_at)) packed_at,
    coalesce(bool_or(f.shipped_at is not null or f.delivered_at is not null), false) gone
  from order_fulfillment link join fulfillment f on f.id = link.fulfillment_id
    and f.canceled_at is null and f.deleted_at is null
  where link.order_id = w.order_id and link.deleted_at is null and f.location_id = $2)`

/**
 * Web orders `w` of which the outlet `$1` has goods to give, beside their pickup `p` and PACKING. What
 * is sent waits for its money first; who comes to fetch may pay here what a bank has not told of.
 */
export const OPEN_AT_OUTLET = `w.status in ('placed', 'awaiting_payment', 'paid')
  and (w.status <> 'awaiting_payment' or w.fulfilment->>'mode' = 'pickup')
  and w.erased_at is null and p.handed_at is null and not packing.gone
  and exists (select 1 from web_order_line l where l.code = w.code and l.outlet_id = $1)`
