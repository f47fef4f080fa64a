-- The laws of the shop. Each query returns the rows that break one; in a sound database none does.
-- They may be asked at any moment: what is merely on its way (an order not yet drained, a transfer
-- under way) breaks nothing.

-- L1: every lot holds what its movements add up to
select l.id as lot, l.inventory_item_id, l.location_id, l.qty, coalesce(m.qty, 0) as moved
from stock_lot l
left join (select lot_id, sum(qty) as qty from stock_move where kind = 's' group by 1) m on m.lot_id = l.id
where l.qty <> coalesce(m.qty, 0);

-- L1a: every level is the sum of its sellable lots
select il.inventory_item_id, il.location_id, il.stocked_quantity, coalesce(l.qty, 0) as lots
from (select inventory_item_id, location_id, stocked_quantity from inventory_level where deleted_at is null) il
full join (
  select inventory_item_id, location_id, sum(qty) as qty from stock_lot where condition = 'SELLABLE' group by 1, 2
) l using (inventory_item_id, location_id)
where coalesce(il.stocked_quantity, 0) <> coalesce(l.qty, 0);

-- L1b: Medusa's twin of every quantity says the same
select 'level' as what, id from inventory_level
where (raw_stocked_quantity ->> 'value')::numeric <> stocked_quantity
  or (raw_reserved_quantity ->> 'value')::numeric <> reserved_quantity
union all
select 'reservation', id from reservation_item where (raw_quantity ->> 'value')::numeric <> quantity
union all
select 'order item', id from order_item
where (raw_quantity ->> 'value')::numeric <> quantity
  or (raw_fulfilled_quantity ->> 'value')::numeric <> fulfilled_quantity
  or (raw_delivered_quantity ->> 'value')::numeric <> delivered_quantity
union all
select 'payment', id from payment where (raw_amount ->> 'value')::numeric <> amount
union all
select 'collection', id from payment_collection
where (raw_amount ->> 'value')::numeric <> amount
  or (raw_captured_amount ->> 'value')::numeric <> captured_amount;

-- L1c: a till sale took from stock exactly what it sold, once
select s.id as sale, l.inventory_item_id, l.qty as sold, m.qty as moved
from sale s
join (select sale_id, inventory_item_id, sum(qty) as qty from sale_line group by 1, 2) l on l.sale_id = s.id
left join (
  select reference, inventory_item_id, -sum(qty) as qty from stock_move where kind = 's' and cause = 'sale' group by 1, 2
) m on m.reference = 'sale:' || s.id and m.inventory_item_id = l.inventory_item_id
where m.qty is distinct from l.qty
union all
select null, m.inventory_item_id, null, -m.qty from stock_move m
where m.kind = 's' and m.cause = 'sale'
  and not exists (select 1 from sale s where 'sale:' || s.id = m.reference);

-- L1d: no more of a sale came back than it took
select reference, inventory_item_id, sum(qty) as too_much from stock_move
where kind = 's' and reference ~ '^(sale|order):' and lot_id not in (select id from stock_lot where owner_id = 'unknown')
group by 1, 2 having sum(qty) > 0;

-- L1e: stock never moves without a known cause
select id, at, inventory_item_id, location_id, qty, actor from stock_move where cause = 'unknown' and kind = 's';

-- L1g: a shelf that was counted holds what was found and what moved since, whenever that was told
with latest as (
  select distinct on (inventory_item_id, location_id) * from stock_count_line
  order by inventory_item_id, location_id, counted_at desc, mark desc
), moved as (
  select c.document, m.qty, case
      when m.id > c.mark then dated.told is null or least(dated.told, m.at) > c.counted_at
      else least(dated.told, m.at) > c.counted_at end as later,
    c.inventory_item_id, c.location_id
  from latest c
  join stock_lot s on s.inventory_item_id = c.inventory_item_id and s.location_id = c.location_id
    and s.condition = 'SELLABLE'
  join stock_move m on m.lot_id = s.id and m.kind = 's'
  left join sale on m.cause = 'sale' and m.reference = 'sale:' || sale.id
  cross join lateral (select coalesce(m.happened_at, sale.at) as told) dated
)
select c.document, inventory_item_id, location_id, c.found, sum(qty) filter (where not later) as booked
from latest c left join moved using (document, inventory_item_id, location_id)
group by 1, 2, 3, 4 having coalesce(sum(qty) filter (where not later), 0) <> c.found;

-- L1f: goods without a known owner have an open or closed question to a manager
select l.id as lot, l.inventory_item_id, l.location_id from stock_lot l
where l.owner_id = 'unknown' and l.qty <> 0 and not exists (
  select 1 from intake_exception e
  where e.kind in ('OWNER_UNKNOWN', 'UNRESOLVED_RETURN')
    and (e.subject = l.inventory_item_id || ' @ ' || l.location_id
      or e.details ->> 'inventory_item_id' = l.inventory_item_id));

-- L2: what was sent and not yet received is in transit, and a received transfer adds up
select l.id as lot, l.qty as in_transit, coalesce(t.qty, 0) as under_way
from stock_lot l
left join (
  select line.lot_id, sum(line.qty_sent) as qty from stock_transfer_line line
  join stock_transfer t on t.id = line.transfer_id where t.state = 'in_transit' group by 1
) t on t.lot_id = l.id
where l.condition = 'IN_TRANSIT' and l.qty <> coalesce(t.qty, 0);

-- L2a: each transfer took from the sender what it says, and gave the receiver what arrived
select t.id as transfer, t.sent, t.received, m.out as ledger_out, m.in as ledger_in
from (
  select t.id, sum(line.qty_sent) as sent, coalesce(sum(line.qty_received), 0) as received
  from stock_transfer t join stock_transfer_line line on line.transfer_id = t.id group by 1
) t
left join (
  select m.document, -sum(m.qty) filter (where m.cause = 'transfer-out' and l.condition = 'SELLABLE') as out,
    coalesce(sum(m.qty) filter (where m.cause = 'transfer-in' and l.condition = 'SELLABLE'), 0) as in
  from stock_move m join stock_lot l on l.id = m.lot_id group by 1
) m on m.document = 'transfer:' || t.id
where t.sent is distinct from m.out or t.received is distinct from m.in;

-- L3: reserved is the sum of the living reservations, and never negative
select il.inventory_item_id, il.location_id, il.reserved_quantity, coalesce(r.qty, 0) as reservations
from inventory_level il
left join (
  select inventory_item_id, location_id, sum(quantity) as qty from reservation_item where deleted_at is null group by 1, 2
) r using (inventory_item_id, location_id)
where il.deleted_at is null and (il.reserved_quantity <> coalesce(r.qty, 0) or il.reserved_quantity < 0);

-- L3c: more is held than is there only where a manager was asked, or a parcel is just leaving
select il.inventory_item_id, il.location_id, il.stocked_quantity, il.reserved_quantity
from inventory_level il
where il.deleted_at is null and il.reserved_quantity > greatest(il.stocked_quantity, 0)
  and not exists (
    select 1 from intake_exception e where e.kind = 'RESERVED_SHORT'
      and e.subject = il.inventory_item_id || ' @ ' || il.location_id)
  and not exists (
    select 1 from stock_move m where m.inventory_item_id = il.inventory_item_id
      and m.location_id = il.location_id and m.cause = 'web-fulfilment' and m.at > now() - interval '1 minute');

-- L3a: an order that ended holds no goods
select w.code, w.status, r.id as reservation from web_order w
join web_order_line l on l.code = w.code
join reservation_item r on r.id = l.reservation_id and r.deleted_at is null
where w.status in ('cancelled', 'expired', 'fulfilled');

-- L3b: an open web order holds what is not yet sent, as the office has the order by now
select w.code, l.line_no, told.wanted, coalesce(r.quantity, 0) as held, coalesce(i.fulfilled_quantity, 0) as sent
from web_order w
join web_order_line l on l.code = w.code
left join "order" o on o.id = w.order_id
left join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
  and i.item_id = 'ordli_web_' || lower(w.code) || '_' || l.line_no
cross join lateral (
  select coalesce(i.quantity, case when o.id is null then l.qty else 0 end) as wanted) told
left join lateral (
  select sum(held.quantity) as quantity from reservation_item held
  where held.line_item_id = 'ordli_web_' || lower(w.code) || '_' || l.line_no and held.deleted_at is null) r on true
where w.status in ('placed', 'awaiting_payment', 'paid') and o.status is distinct from 'canceled'
  and coalesce(i.fulfilled_quantity, 0) = 0 and coalesce(r.quantity, 0) <> told.wanted;

-- L4: the sums of every sale agree with each other and with the money taken
select s.id as sale, s.total, l.payable, s.fact -> 'totals' ->> 'rounding' as rounding, t.amount as tendered, s.change
from sale s
left join (select sale_id, sum(payable) as payable from sale_line group by 1) l on l.sale_id = s.id
left join (select sale_id, sum(amount) as amount from sale_tender group by 1) t on t.sale_id = s.id
where s.total is distinct from coalesce(t.amount, 0) - s.change
  or s.total is distinct from l.payable + coalesce((s.fact -> 'totals' ->> 'rounding')::bigint, 0);

-- L4a: the sums of every web order agree
select w.code, w.goods, sum(l.payable) as lines from web_order w
join web_order_line l on l.code = w.code group by w.code having w.goods <> sum(l.payable);

-- L4b: a delivery costs what its parcels add up to, in the order and in the order that Medusa keeps of it
select w.code, w.shipping, p.amount as parcels, null::numeric as charged from web_order w
cross join lateral (
  select sum((x ->> 'amount')::bigint) as amount from jsonb_array_elements(w.delivery -> 'parcels') x) p
where w.delivery is not null and w.shipping is distinct from p.amount
union all
select w.code, w.shipping, null, m.amount from web_order w
left join order_shipping_method m on m.id = 'ordsm_web_' || lower(w.code) and m.deleted_at is null
where w.drained_at is not null and m.amount is distinct from w.shipping;

-- L5: below the mark of a register no receipt number is missing or used twice
select p.register_id, p.epoch, p.applied_through, count(distinct n.seq) as seen
from register_progress p
left join (
  select register_id, epoch, seq from sale
  union select register_id, epoch, seq from raw_fact where seq is not null
) n on n.register_id = p.register_id and n.epoch = p.epoch and n.seq between 1 and p.applied_through
group by 1, 2, 3 having count(distinct n.seq) <> p.applied_through;

-- L6: a stored sale is the fact that the till signed
select s.id as sale from sale s
where s.fact ? 'lines' and (s.fact ->> 'id' is distinct from s.id::text
  or jsonb_array_length(s.fact -> 'lines') <> (select count(*) from sale_line l where l.sale_id = s.id));

-- L6a: no sale and no web order became two orders
select metadata ->> 'sale_id' as fact, count(*) as orders from "order"
where metadata ->> 'channel' = 'pos' group by 1 having count(*) > 1
union all
select metadata ->> 'code', count(*) from "order"
where metadata ->> 'channel' = 'web' group by 1 having count(*) > 1;

-- L7: every drained row has its order, and every order of ours its row
select 'sale' as what, s.id::text as id from sale s
left join "order" o on o.id = s.order_id
where s.drained_at is not null and (o.id is null or o.metadata ->> 'sale_id' <> s.id::text)
union all
select 'web order', w.code from web_order w
left join "order" o on o.id = w.order_id
where w.drained_at is not null and (o.id is null or o.metadata ->> 'code' <> w.code)
union all
select 'order', o.id from "order" o
where o.metadata ->> 'channel' = 'pos' and not exists (select 1 from sale s where s.order_id = o.id)
union all
select 'order', o.id from "order" o
where o.metadata ->> 'channel' = 'web' and not exists (select 1 from web_order w where w.order_id = o.id);

-- L7a: the order of a till sale is paid to the đồng, by captures that say so
select s.id as sale, s.total, pc.status, pc.captured_amount, c.amount as captures, t.amount as transactions
from sale s
left join order_payment_collection link on link.order_id = s.order_id and link.deleted_at is null
  and link.payment_collection_id like 'pay\_col\_pos\_%'
left join payment_collection pc on pc.id = link.payment_collection_id
left join (
  select p.payment_collection_id as id, sum(c.amount) as amount
  from payment p join capture c on c.payment_id = p.id group by 1) c on c.id = pc.id
left join (
  select order_id, sum(amount) as amount from order_transaction
  where reference = 'capture' and deleted_at is null group by 1) t on t.order_id = s.order_id
where s.drained_at is not null and (pc.status is distinct from 'completed'
  or pc.captured_amount is distinct from s.total or c.amount is distinct from s.total
  or t.amount is distinct from s.total);

-- L7b: every line of a fact is a line of its order, with its quantity
select s.id as sale, l.line_no, l.qty, i.quantity from sale s
join sale_line l on l.sale_id = s.id
left join order_item i on i.id = 'orditem_pos_' || replace(s.id::text, '-', '') || '_' || l.line_no
where s.drained_at is not null and i.quantity is distinct from l.qty;

-- L7c: nobody gets back more than was taken
select p.id as payment, c.amount as captured, r.amount as refunded from payment p
join (select payment_id, sum(amount) as amount from refund where deleted_at is null group by 1) r on r.payment_id = p.id
left join (select payment_id, sum(amount) as amount from capture where deleted_at is null group by 1) c on c.payment_id = p.id
where r.amount > coalesce(c.amount, 0);

-- L7d: a web order that took money has it in one payment, once
select w.code, w.total, sum(c.amount) as captured from web_order w
join payment_collection pc on pc.id = 'pay_col_web_' || lower(w.code)
join payment p on p.payment_collection_id = pc.id
join capture c on c.payment_id = p.id and c.deleted_at is null
group by 1, 2 having sum(c.amount) > w.total;

-- L7e: every đồng that came in went somewhere, or an open case waits for a person
select i.id as payment, i.provider, i.amount, coalesce(a.amount, 0) as gone from incoming_payment i
left join (select incoming_id, sum(amount) as amount from payment_allocation group by 1) a on a.incoming_id = i.id
left join payment_exception e on e.incoming_id = i.id and e.state = 'open'
where coalesce(a.amount, 0) not between 0 and i.amount
  or (coalesce(a.amount, 0) < i.amount and e.incoming_id is null);

-- L7f: a web order holds the money that came for it, no more than its total, and is paid by nothing else
select w.code, w.status, w.total, w.paid_amount, coalesce(a.amount, 0) as came, coalesce(c.amount, 0) as captured
from web_order w
left join (select order_code, sum(amount) as amount from payment_allocation where purpose = 'order' group by 1) a
  on a.order_code = w.code
left join (
  select p.payment_collection_id as id, sum(c.amount) as amount from payment p
  join capture c on c.payment_id = p.id and c.deleted_at is null group by 1
) c on c.id = 'pay_col_web_' || lower(w.code)
where coalesce(a.amount, 0) not between 0 and w.total
  or w.paid_amount < coalesce(a.amount, 0)
  or w.paid_amount > greatest(coalesce(a.amount, 0), coalesce(c.amount, 0))
  or (w.status = 'paid' and w.paid_amount < w.total);

-- L7g: an order that ran out of time holds no money: late money opens nothing
select w.code, sum(a.amount) as held from web_order w
join payment_allocation a on a.order_code = w.code and a.purpose = 'order'
where w.status = 'expired' group by 1 having sum(a.amount) <> 0;

-- L7m: a till's transfer holds the money that came for it, no more than was asked for
select t.reference, t.amount, t.paid_amount, coalesce(a.amount, 0) as came from till_transfer t
left join (select till_reference, sum(amount) as amount from payment_allocation where purpose = 'till' group by 1) a
  on a.till_reference = t.reference
where t.paid_amount <> coalesce(a.amount, 0) or t.paid_amount > t.amount;

-- L7n: orders paid together are one shopper's, and money for them went to no other by itself
select i.id::text as what, a.order_code as code from incoming_payment i
join payment_allocation a on a.incoming_id = i.id and a.purpose = 'order' and a.by = 'matching'
where i.joint_code is not null and not exists (
  select 1 from joint_payment_order j where j.joint_code = i.joint_code and j.order_code = a.order_code)
union all
select 'phones', j.joint_code from joint_payment_order j join web_order w on w.code = j.order_code
group by j.joint_code having count(distinct w.contact ->> 'phone') > 1;

-- L7l: an order that was cancelled keeps no money in Medusa's books either
select w.code, pc.captured_amount, pc.refunded_amount from web_order w
join "order" o on o.id = w.order_id and o.status = 'canceled'
join payment_collection pc on pc.id = 'pay_col_web_' || lower(w.code)
where coalesce(pc.captured_amount, 0) > coalesce(pc.refunded_amount, 0);

-- L11: what a provider told us is done, still to be done, or dead with an alarm
select x.provider, x.event_id, x.state from webhook_inbox x
where (x.state = 'dead' and not exists (
    select 1 from intake_exception e where e.kind = 'INBOX_DEAD'
      and e.subject = 'webhook:' || x.provider || ':' || x.event_id))
  or (x.state = 'done' and x.done_at is null);

-- L8: a drained fact is whole: summary, lines, delivery and links are there
with drained as (select id, order_id from sale where drained_at is not null)
select d.id as sale from drained d
where not exists (select 1 from order_summary x where x.order_id = d.order_id)
union
select d.id from drained d
where not exists (select 1 from order_fulfillment x where x.order_id = d.order_id)
union
select d.id from drained d
where not exists (select 1 from order_payment_collection x where x.order_id = d.order_id)
union
select d.id from drained d
left join (select sale_id, count(*) as n from sale_line group by 1) l on l.sale_id = d.id
left join (select order_id, count(*) as n from order_item where version = 1 group by 1) i on i.order_id = d.order_id
where l.n is distinct from i.n;

-- L9: a closed session expects in its drawer what its facts add up to, once all of them are here
select p.id as session, p.expected_cash, p.opening_cash, sold.cash as sales, moved.cash as moves
from pos_session p
cross join lateral (
  select count(*) as n, coalesce(sum(coalesce(t.amount, 0) - s.change), 0) as cash
  from sale s
  left join lateral (
    select sum(amount) as amount from sale_tender where sale_id = s.id and kind = 'cash') t on true
  where s.session_id = p.id) sold
cross join lateral (
  select count(*) as n, coalesce(sum(case direction when 'in' then amount else -amount end)
    filter (where tender = 'cash'), 0) as cash
  from cash_move where session_id = p.id) moved
cross join lateral (
  select count(*) as n, coalesce(sum(t.amount), 0) as cash from sale_refund r
  left join lateral (
    select sum(amount) as amount from sale_refund_payment where refund_id = r.id and kind = 'cash') t on true
  where r.session_id = p.id) back
where p.opened_at is not null and p.closed_at is not null
  and sold.n = p.sale_count and moved.n = coalesce(p.move_count, 0)
  and back.n = coalesce(p.refund_count, 0)
  and p.expected_cash <> p.opening_cash + sold.cash + moved.cash - back.cash
  and not exists (
    select 1 from intake_exception e where e.kind = 'SESSION_DRIFT' and e.subject = 'session:' || p.id);

-- L9a: a stored movement of cash is the fact that the till signed
select f.id as fact from session_fact f
left join cash_move m on m.id = f.id
where f.kind = 'cash-moved' and (m.amount is distinct from (f.fact ->> 'amount')::bigint
  or m.direction is distinct from f.fact ->> 'direction' or m.session_id <> f.session_id);

-- L9c: what a till took for a web order came in as money for that order, once and whole
select m.id::text as what, m.amount, i.amount as came from cash_move m
join session_fact f on f.id = m.id
left join incoming_payment i on i.provider = 'counter' and i.reference = m.id::text
where (m.reason = 'order' and (i.amount is distinct from m.amount
    or i.content is distinct from f.fact ->> 'orderCode'))
  or (m.reason <> 'order' and i.id is not null)
union all
select i.reference, null, i.amount from incoming_payment i
where i.provider = 'counter' and not exists (select 1 from cash_move m where m.id::text = i.reference);

-- L9d: what a till took lies in the drawer only where it says so, and came in for its order in the way it was paid
select m.id, m.tender, f.fact ->> 'tender' as told, i.method from cash_move m
join session_fact f on f.id = m.id
left join incoming_payment i on i.provider = 'counter' and i.reference = m.id::text
where m.tender <> coalesce(f.fact ->> 'tender', 'cash') or i.method <> m.tender;

-- L9b: no Z number of an enrolment comes twice without a question to a manager
select register_id, epoch, z_no from pos_session p
where z_no is not null group by 1, 2, 3
having count(*) > 1 and not exists (
  select 1 from intake_exception e join pos_session o on e.subject = 'session:' || o.id
  where e.kind = 'Z_REPEATED' and o.register_id = p.register_id and o.epoch = p.epoch and o.z_no = p.z_no);

-- L7h: no more of a sale's line came back, in goods or in money, than it sold
select l.sale_id, l.line_no, l.qty, sum(r.qty) as returned, l.payable, sum(r.payable) as refunded
from sale_refund_line r join sale_line l on l.sale_id = r.sale_id and l.line_no = r.line_no
group by l.sale_id, l.line_no, l.qty, l.payable
having sum(r.qty) > l.qty or sum(r.payable) > l.payable or (sum(r.qty) = l.qty and sum(r.payable) <> l.payable);

-- L7i: no sale gives back more money than it took, and what a refund says it pays is what it paid
select r.sale_id, s.total, sum(r.total) as refunded from sale_refund r join sale s on s.id = r.sale_id
group by r.sale_id, s.total having sum(r.total) > s.total
union all
select r.id, r.total, coalesce(p.amount, 0) from sale_refund r
left join (select refund_id, sum(amount) as amount from sale_refund_payment group by 1) p on p.refund_id = r.id
where r.total <> coalesce(p.amount, 0);

-- L7j: what a refund took back went into stock, once, in the condition it came in
select r.refund_id, r.inventory_item_id, r.condition, r.qty, m.qty as moved
from (select refund_id, inventory_item_id, condition, sum(qty) as qty from sale_refund_line group by 1, 2, 3) r
left join (
  select v.document, v.inventory_item_id, l.condition, sum(v.qty) as qty
  from stock_move v join stock_lot l on l.id = v.lot_id
  where v.kind = 's' and v.cause = 'return' group by 1, 2, 3
) m on m.document = 'refund:' || r.refund_id and m.inventory_item_id = r.inventory_item_id
  and m.condition = r.condition
where m.qty is distinct from r.qty;

-- L7k: the order of a drained refund gave back the same money and took back the same goods, once
select r.sale_id, r.total, t.amount as in_medusa, r.qty, i.qty as returned
from (
  select e.sale_id, sum(e.total) as total, sum(b.qty) as qty from sale_refund e
  left join lateral (select sum(qty) as qty from sale_refund_line where refund_id = e.id) b on true
  where e.drained_at is not null group by 1
) r
join sale s on s.id = r.sale_id
left join (
  select order_id, -sum(amount) as amount from order_transaction
  where return_id like 'return\_pos\_%' and reference = 'refund' and deleted_at is null group by 1
) t on t.order_id = s.order_id
left join (
  select m.order_id, sum(i.received_quantity) as qty from "return" m
  join return_item i on i.return_id = m.id and i.deleted_at is null
  where m.id like 'return\_pos\_%' group by 1
) i on i.order_id = s.order_id
where coalesce(t.amount, 0) <> r.total or i.qty is distinct from r.qty;

-- L13: an invoice asked for at a counter waits or was decided, under its receipt's number, or a manager was asked about it
select f.id, f.fact ->> 'saleId' as sale, r.order_code from session_fact f
left join sale s on s.id::text = lower(f.fact ->> 'saleId')
left join invoice_request r on r.sale_id = s.id
where f.kind = 'invoice-asked' and r.order_code is distinct from s.receipt_no
  and not exists (select 1 from intake_exception e where e.subject = 'invoice-asked:' || f.id)
union all
select null, r.sale_id::text, r.order_code from invoice_request r
where r.sale_id is not null and not exists (select 1 from session_fact f
  where f.kind = 'invoice-asked' and lower(f.fact ->> 'saleId') = r.sale_id::text);

-- L14: a voucher is used as often as its orders and sales say, and never more than it may be
select v.code, v.used, v.max_uses, coalesce(w.n, 0) as orders, coalesce(t.n, 0) as sales from voucher v
left join (select voucher_code, count(*) as n from voucher_use where released_at is null group by 1) w
  on w.voucher_code = v.code
left join (select voucher_code, count(*) as n from till_voucher where released_at is null group by 1) t
  on t.voucher_code = v.code
where v.used <> coalesce(w.n, 0) + coalesce(t.n, 0) or v.used > v.max_uses;

-- L14a: what the lines of an order are below their prices is what its promotions took off
select lines.code, coalesce(given.amount, 0) as given, lines.off from (
  select code, sum(round(unit_price * qty) - payable) as off from web_order_line group by 1) lines
left join (select code, sum(amount) as amount from web_order_promotion group by 1) given using (code)
where coalesce(given.amount, 0) <> lines.off;

-- L15: what the gift baskets of an order hold is among its goods, each of them once
select g.code, g.variant_id, g.qty as packed, coalesce(l.qty, 0) as ordered
from (select code, variant_id, sum(qty) as qty from web_order_gift_item group by 1, 2) g
left join (select code, variant_id, sum(qty) as qty from web_order_line group by 1, 2) l using (code, variant_id)
where g.qty > coalesce(l.qty, 0);

-- L15a: the packing of an order is what its baskets cost to pack, in the order that Medusa keeps of it too
select w.code, w.packing, coalesce(g.amount, 0) as baskets, m.amount as charged from web_order w
left join (select code, sum(packing) as amount from web_order_gift group by 1) g using (code)
left join order_shipping_method m on m.id = 'ordsm_web_' || lower(w.code) || '_packing' and m.deleted_at is null
where w.packing <> coalesce(g.amount, 0)
  or (w.drained_at is not null and coalesce(m.amount, 0) <> w.packing);

-- L16: carriers collect at the door of an order no đồng more than it costs
select p.order_code, sum(p.cod) as asked, w.total from parcel p
join web_order w on w.code = p.order_code
where p.state not in ('refused', 'cancelled')
group by p.order_code, w.total having sum(p.cod) > w.total;

-- L16a: a parcel stands where the latest of what was told of it has it
select p.code, p.state, e.state as told from parcel p
join lateral (select state from parcel_event where parcel_code = p.code order by at desc, id desc limit 1) e on true
where p.state <> 'cancelled' and p.state <> e.state;

-- L17: who fetches an order at a counter has its code, and goods that were fetched are paid in full
select w.code, w.status, w.total, w.paid_amount from web_order w
left join web_order_pickup p on p.order_code = w.code
where (w.fulfilment ->> 'mode' = 'pickup' and p.order_code is null)
  or (p.handed_at is not null and (w.paid_amount < w.total or w.status in ('cancelled', 'expired')));
