/** Of a web order `o`: goods of it came, so that something can be claimed of them. */
export const CAN_CLAIM = `(o.status = 'fulfilled' or (o.status = 'paid' and exists (
  select 1 from order_fulfillment link join fulfillment f on f.id = link.fulfillment_id
  where link.order_id = o.order_id and link.deleted_at is null and f.canceled_at is null
    and f.deleted_at is null and f.delivered_at is not null)))`
