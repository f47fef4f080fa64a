import { TAKE_BUYER, takeAddress } from "../e-invoice/counter-buyers"

/** Sales for whose receipts the number with the mark `$1` was left; nobody proved whose number it is. */
export const SALES_OF_PHONE = "select sale_id::text id from receipt_phone where phone_mark = $1"

/**
 * What each statement takes a person out of; `$1` are the codes of the orders that lose them. They
 * count rows; `letters` also needs the mark of the phone as `$2`.
 */
export const ERASING = {
  letters: takeAddress(
    `data->>'code' = any($1::text[]) or starts_with(dedupe_key, 'sign-in-code:' || $2 || ':')`,
  ),
  claims: `
    update goods_claim set story = '', note = '—', erased_at = now()
    where order_code = any($1::text[]) and erased_at is null`,
  invoices: `${TAKE_BUYER} and order_code = any($1::text[])`,
  photos: `delete from goods_claim_photo where order_code = any($1::text[]) returning file_id`,
}

/** Reviews keep their points. Returns `files`, and has the pages that showed the words made anew. */
export const ERASE_REVIEWS = `
  with before as (select id, photos from review where order_code = any($1::text[])
    and erased_at is null for update),
  told as (
    insert into outbox_message (topic, payload, dedupe_key)
    select 'revalidate-shop', jsonb_build_object('tags', jsonb_build_array('reviews:' || p.handle)),
      'review:' || r.id || ':erased'
    from before join review r on r.id = before.id join product p on p.id = r.product_id
    on conflict (dedupe_key) do nothing
  )
  update review r set text = '', shown_name = '', photos = '[]', erased_at = now()
  from before where before.id = r.id
  returning (select coalesce(json_agg(p->>'fileId'), '[]')
    from jsonb_array_elements(before.photos) p) files`

/** The orders themselves, last: Medusa's copy first. Their sums, goods and dates stay. */
export const ERASE_ORDERS = [
  `update order_address a set first_name = null, last_name = null, phone = null, company = null,
     address_2 = null, postal_code = null, address_1 = null, metadata = a.metadata - 'line'
   from "order" o join web_order w on w.order_id = o.id
   where w.code = any($1::text[]) and a.id in (o.shipping_address_id, o.billing_address_id)`,
  `update "order" o set email = null, metadata = o.metadata || '{"note": ""}'
   from web_order w where w.order_id = o.id and w.code = any($1::text[])`,
  `update voucher_use set phone_hash = '' where order_code = any($1::text[])`,
  `update web_order_gift set card = '' where code = any($1::text[])`,
  `update web_order set erased_at = now(), note = '', fulfilment = fulfilment - 'line',
     recipient = null,
     contact = '{"name": "", "phone": "", "email": null}'
   where code = any($1::text[])`,
]

/** Of a web order `o`: somebody still needs to reach its buyer. */
export const IS_WAITING = `(o.status not in ('fulfilled', 'cancelled', 'expired')
  or exists (select 1 from goods_claim c where c.order_code = o.code and c.state = 'open')
  or (o.status = 'fulfilled' and exists (select 1 from invoice_request r
    where r.order_code = o.code and r.state = 'queued'))
  or exists (select 1 from payment_exception e join incoming_payment i on i.id = e.incoming_id
    where e.state = 'open' and (i.order_code = o.code or i.id in (
      select a.incoming_id from payment_allocation a where a.order_code = o.code))))`
