import { goodsOfOutlet, packingOf } from "../parcels/goods-of-outlet"

/** How far the goods of a web order `w` are at the outlet `$1`. */
export const PACKING = packingOf("$1")

/** The lines of a web order `w` that the outlet `$1` still has to give, with what is left of each. */
export const LEFT_HERE = `(
  select goods.*, goods.wanted - goods.gone qty_left,
    greatest(0, goods.wanted - goods.packed) qty_on_shelf
  from ${goodsOfOutlet("$1")} goods where goods.wanted > goods.gone)`

/**
 * Web orders `w` of which the outlet `$1` has goods to give, beside their pickup `p` and PACKING. What
 * is sent waits for its money first; who comes to fetch may pay here what a bank has not told of.
 */
export const OPEN_AT_OUTLET = `w.status in ('placed', 'awaiting_payment', 'paid')
  and (w.status <> 'awaiting_payment' or w.fulfilment->>'mode' = 'pickup')
  and w.erased_at is null and p.handed_at is null and not packing.gone
  and exists (select 1 from web_order_line l where l.code = w.code and l.outlet_id = $1)`
