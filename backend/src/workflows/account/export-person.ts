import type { PersonExport } from "@ocop/contracts"
import { now } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { phoneMark } from "./phone-mark"
import { placeWords } from "./read-account"
import { OF_PERSON } from "./read-orders"
import type { Shopper } from "./sessions"

const ROWS = (select: string) => `(select coalesce(json_agg(one), '[]') from (${select}) one)`

// Everything that names the person or hangs on an order of theirs. What a new table holds about
// people belongs here and in `erase-person.ts`. A number typed at a counter is nobody's proof: of its
// receipts the buyer of an invoice is left out, and told by the office.
const SQL = `
  with mine as (select o.* from web_order o where ${OF_PERSON})
  select (select json_build_object('phone', a.phone, 'createdAt', a.created_at)
      from account a where a.id = $2) account,
    ${ROWS(`select s.created_at "from", s.ends_at "to" from account_session s
      where s.account_id = $2 order by 1`)} sessions,
    ${ROWS(`select d.name, d.phone, d.commune_code "communeCode", d.line,
        d.created_at "createdAt" from account_address d where d.account_id = $2 order by d.created_at`)} addresses,
    ${ROWS(`select w.variant_id "skuId", p.title, w.kept_at "keptAt" from account_wish w
      left join product_variant v on v.id = w.variant_id left join product p on p.id = v.product_id
      where w.account_id = $2 order by w.kept_at`)} wishes,
    ${ROWS(`select m.code, m.status, m.placed_at "placedAt", m.contact, m.fulfilment, m.note, m.locale,
        m.payment, m.goods, m.packing, m.shipping, m.vat, m.total, m.paid_amount paid,
        m.recipient, m.wished_on "wishedOn",
        (select coalesce(json_agg(g.card order by g.no) filter (where g.card <> ''), '[]')
          from web_order_gift g where g.code = m.code) cards,
        (select u.voucher_code from voucher_use u where u.order_code = m.code) voucher,
        (select json_agg(json_build_object('name', l.name, 'quantity', l.qty, 'unit', l.unit,
          'unitPrice', l.unit_price, 'payable', l.payable) order by l.line_no)
          from web_order_line l where l.code = m.code) lines,
        (select coalesce(json_agg(json_build_object('at', i.at, 'provider', i.provider,
          'amount', i.amount, 'content', i.content) order by i.at), '[]')
          from incoming_payment i where i.order_code = m.code) payments
      from mine m order by m.placed_at`)} orders,
    ${ROWS(`select r.order_code "orderCode", p.title, r.points, r.text, r.shown_name "shownName",
        r.photos, r.state, r.created_at "writtenAt" from review_standing r
      join mine m on m.code = r.order_code left join product p on p.id = r.product_id
      order by r.created_at`)} reviews,
    ${ROWS(`select n.channel, n.to_masked "to", n.template, n.status, n.created_at "at"
      from notice n where n.data->>'code' in (select code from mine)
        or starts_with(n.dedupe_key, 'sign-in-code:' || $3 || ':') order by n.id`)} letters,
    ${ROWS(`select c.order_code "orderCode", l.name title, c.qty::float8 quantity, c.reason, c.wish,
        c.story text, c.at, c.state, c.note, c.decided_at "decidedAt",
        (select coalesce(json_agg(h.url order by h.at), '[]') from goods_claim_photo h
          where h.claim_id = c.id) photos
      from goods_claim c join mine m on m.code = c.order_code
      join web_order_line l on l.code = c.order_code and l.line_no = c.line_no
      order by c.at`)} claims,
    ${ROWS(`select r.order_code "orderCode", r.company, r.tax_id "taxId", r.address, r.email,
        r.requested_at "requestedAt", r.state, r.symbol, r.number, r.note
      from invoice_request r where r.order_code in (select code from mine)
      order by r.requested_at`)} invoices,
    ${ROWS(`select s.receipt_no "receiptNo", s.at, s.total::float8 total, p.kept_at "keptAt",
        (select json_build_object('requestedAt', r.requested_at, 'state', r.state)
          from invoice_request r where r.sale_id = s.id) invoice
      from receipt_phone p join sale s on s.id = p.sale_id where p.phone_mark = $3
      order by s.at`)} receipts,
    ${ROWS(`select m.code "orderCode", c.purpose, c.version, c.given, c.source, c.at
      from consent_record c join mine m on c.subject = 'order:' || m.code order by c.id`)} consents`

type Row = Omit<PersonExport, "madeAt">
const iso = (text: string) => new Date(text).toISOString()

/** Everything that is held about the signed-in shopper. */
export async function exportPerson({ accountId, phone }: Shopper): Promise<PersonExport> {
  const found = await pool().query<Row>(SQL, [phone, accountId, phoneMark(phone)])
  const [row] = found.rows
  if (!row) throw new Error("a session without an account")
  return {
    ...row,
    addresses: row.addresses.map((one) => ({ ...one, ...placeWords(String(one.communeCode)) })),
    madeAt: now().toISOString(),
    account: { ...row.account, createdAt: iso(row.account.createdAt) },
    sessions: row.sessions.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
  }
}
