/** What each statement takes a person out of; `$1` are the codes of the orders that lose them. */
type Erasing = {
  letters: string
  claims: string
  invoices: string
  /** What tills reported of them, posted and set aside; not counted. `$1` is the mark of the phone. */
  asked: string[]
  photos: string
}

/** Sales for whose receipts the customer left the phone number with this mark. */
const salesOf = (mark: "$1" | "$2") =>
  `(select sale_id from receipt_phone where phone_mark = ${mark})`

/** Statements that count rows; `letters` and `invoices` also need the mark of the phone as `$2`. */
export const ERASING: Erasing = {
  letters: `
    update notice set to_masked = '', to_cipher = '', data = data - 'sealedCode',
      status = case when status = 'queued' then 'failed' else status end
    where to_cipher <> '' and (data->>'code' = any($1::text[])
      or data->>'code' in (select r.order_code from invoice_request r where r.sale_id in ${salesOf("$2")})
      or starts_with(dedupe_key, 'sign-in-code:' || $2 || ':'))`,
  claims: `
    update goods_claim set story = '', note = '—', erased_at = now()
    where order_code = any($1::text[]) and erased_at is null`,
  // The buyer on an issued invoice stays as long as the law keeps invoices; a request that led to
  // none goes whole.
  invoices: `
    update invoice_request set email = '', erased_at = now(),
      company = case state when 'issued' then company else '' end,
      tax_id = case state when 'issued' then tax_id else '' end,
      address = case state when 'issued' then address else '' end,
      buyer_name = case state when 'issued' then buyer_name else '' end,
      note = case state when 'declined' then '—' else '' end
    where erased_at is null
      and (order_code = any($1::text[]) or sale_id in ${salesOf("$2")})`,
  asked: [
    ["session_fact", "fact"],
    ["raw_fact", "body"],
  ].map(
    ([table, fact]) => `
    update ${table} set ${fact} = ${fact} || '{"buyer": null}'
    where ${fact} ->> 'kind' = 'invoice-asked' and ${fact} ->> 'buyer' is not null
      and lower(${fact} ->> 'saleId') in (select m.sale_id::text from ${salesOf("$1")} m)`,
  ),
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

/** Receipts of the phone number with the mark `$1` whose invoice is not decided yet. */
export const WAITING_RECEIPTS = `
  select order_code code from invoice_request where state = 'queued' and sale_id in ${salesOf("$1")}`
