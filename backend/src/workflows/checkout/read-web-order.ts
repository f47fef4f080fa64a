import type { WebOrderView } from "@ocop/contracts"
import { bankOf, encodeVietQr, maskPhone, normalisePhone } from "@ocop/vn"
import { REVIEWS_OF_ORDER } from "../../catalogue/reviews/reviews-of-order"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { CAN_CLAIM } from "../claim/can-claim"
import { isPerishable } from "../claim/is-perishable"
import { currentBook } from "../intake/book/book"
import type { Book } from "../intake/book/book-types"
import { JOINT_OF_ORDER } from "../payments/joint/joint-of-order"
import { REFUNDS_OF_ORDER } from "../payments/money/refunds-of-order"
import { CAN_CANCEL } from "./end-web-orders"
import { GIFTS_OF_ORDER, type GiftRow, giftView } from "./gifts-of-order"
import { withNames } from "./place-of"
import type { Fulfilment } from "./serving-outlets"

type Row = {
  code: string
  status: WebOrderView["status"]
  placed_at: Date
  payment: WebOrderView["payment"]
  pay_before: Date | null
  fulfilment: Fulfilment
  pickup_code: string | null
  contact: { name: string; phone: string }
  recipient: { name: string; phone: string } | null
  wished_on: string | null
  packing: number
  gifts: GiftRow[]
  goods: number
  shipping: number
  net: number
  vat: number
  total: number
  paid: number
  lines: {
    skuId: string
    title: string
    unit: string
    lineNo: number
    qtyMilli: number
    unitPrice: number
    payable: number
    outletId: string
  }[]
  parcels: WebOrderView["parcels"]
  delivery: WebOrderView["delivery"]
  invoice: WebOrderView["invoice"]
  consents: WebOrderView["consents"]
  claims: WebOrderView["claims"]
  can_claim: boolean
  offers: WebOrderView["offers"]
  can_cancel: boolean
  refunds: WebOrderView["refunds"]
  reviews: WebOrderView["reviews"]
  joint: { code: string; orders: NonNullable<WebOrderView["joint"]>["orders"] } | null
}

const SQL = `
  select o.code, o.status, o.placed_at, o.payment, o.pay_before, o.fulfilment, o.contact, o.delivery,
    o.recipient, o.wished_on, o.packing::float8 packing, ${GIFTS_OF_ORDER} gifts,
    o.goods::float8 goods, o.shipping::float8 shipping, o.net::float8 net, o.vat::float8 vat,
    o.total::float8 total, o.paid_amount::float8 paid,
    (select json_agg(json_build_object('lineNo', l.line_no, 'skuId', l.variant_id, 'title', l.name, 'unit', l.unit,
        'qtyMilli', round(l.qty * 1000)::bigint, 'unitPrice', l.unit_price, 'payable', l.payable,
        'outletId', l.outlet_id) order by l.line_no)
      from web_order_line l where l.code = o.code) lines,
    (select coalesce(json_agg(json_build_object('outletName', coalesce(place.name, ''),
        'state', case when f.delivered_at is not null then 'delivered'
          when f.shipped_at is not null then 'shipped' else 'packed' end,
        'at', coalesce(f.delivered_at, f.shipped_at, f.packed_at, f.created_at),
        'tracking', coalesce(sent.tracking_no, (select string_agg(l.tracking_number, ', ' order by l.id)
          from fulfillment_label l where l.fulfillment_id = f.id and l.deleted_at is null
            and l.tracking_number <> '')), 'carrier', sent.carrier,
        'events', (select coalesce(json_agg(json_build_object('state', e.state, 'at', e.at)
          order by e.at, e.id), '[]') from parcel_event e where e.parcel_code = sent.code))
        order by f.created_at), '[]')
      from order_fulfillment link
      join fulfillment f on f.id = link.fulfillment_id and f.canceled_at is null and f.deleted_at is null
      left join outlet_stock_location ol on ol.stock_location_id = f.location_id and ol.deleted_at is null
      left join outlet place on place.id = ol.outlet_id
      left join parcel sent on sent.fulfillment_id = f.id
        and sent.state not in ('asked', 'refused', 'cancelled')
      where link.order_id = o.order_id and link.deleted_at is null) parcels,
    (select coalesce(json_agg(json_build_object('name', p.name, 'nameEn', p.name_en,
        'amount', p.amount) order by p.n), '[]')
      from web_order_promotion p where p.code = o.code) offers,
    (select json_build_object('company', r.company, 'taxId', r.tax_id, 'address', r.address,
        'state', r.state, 'symbol', r.symbol, 'number', r.number)
      from invoice_request r where r.order_code = o.code) invoice,
    (select coalesce(json_agg(json_build_object('purpose', c.purpose, 'version', c.version,
        'given', c.given, 'at', c.at) order by c.purpose desc), '[]')
      from (select distinct on (purpose) * from consent_record
        where subject = 'order:' || o.code order by purpose, id desc) c) consents,
    (select coalesce(json_agg(json_build_object('id', c.id, 'lineNo', c.line_no,
        'qtyMilli', round(c.qty * 1000)::bigint, 'reason', c.reason, 'wish', c.wish,
        'text', c.story, 'at', c.at, 'state', c.state, 'note', c.note,
        'photos', (select count(*) from goods_claim_photo p where p.claim_id = c.id))
        order by c.at, c.id), '[]')
      from goods_claim c where c.order_code = o.code) claims,
    (select p.pickup_code from web_order_pickup p where p.order_code = o.code
      and p.handed_at is null and o.status in ('placed', 'awaiting_payment', 'paid')) pickup_code,
    ${REFUNDS_OF_ORDER} refunds, ${CAN_CLAIM} can_claim, ${CAN_CANCEL} can_cancel,
    ${REVIEWS_OF_ORDER} reviews, ${JOINT_OF_ORDER} joint
  from web_order o where o.code = $1`

type Asked = { purpose: string; amount: number }

/** How the money is asked for while an order waits for a transfer; null at all other times. */
function vietqrOf(row: Row, book: Book, { purpose, amount }: Asked): WebOrderView["vietqr"] {
  const { bankBin, bankAccount, bankAccountName } = book.operator ?? {}
  if (row.status !== "awaiting_payment" || row.payment !== "vietqr") return null
  if (!bankBin || !bankAccount) return null
  const made = encodeVietQr({ bin: bankBin, account: bankAccount, amount, purpose })
  if (!made.ok) return null
  return {
    payload: made.text,
    bankName: bankOf(bankBin)?.name ?? bankBin,
    accountNo: bankAccount,
    accountName: bankAccountName ?? "",
    purpose,
    amount,
  }
}

function jointOf(row: Row, book: Book): WebOrderView["joint"] {
  if (!row.joint) return null
  const { code, orders } = row.joint
  const amount = orders.reduce((sum, { due }) => sum + due, 0)
  return { orders, vietqr: vietqrOf(row, book, { purpose: code, amount }) }
}

function fulfilmentOf(fulfilment: Fulfilment, book: Book): WebOrderView["fulfilment"] {
  if (fulfilment.mode === "pickup") {
    const outletName = book.outletByCode.get(fulfilment.outletCode)?.name ?? fulfilment.outletCode
    return { ...fulfilment, outletName }
  }
  return withNames(book, fulfilment)
}

function viewOf(row: Row, book: Book): WebOrderView {
  const { goods, shipping, packing, net, vat, total, paid, recipient } = row
  return {
    code: row.code,
    status: row.status,
    placedAt: row.placed_at.toISOString(),
    payment: row.payment,
    payBefore: row.pay_before?.toISOString() ?? null,
    vietqr: vietqrOf(row, book, { purpose: row.code, amount: total - paid }),
    joint: jointOf(row, book),
    fulfilment: fulfilmentOf(row.fulfilment, book),
    pickupCode: row.pickup_code,
    contact: { name: row.contact.name, phoneMasked: maskPhone(row.contact.phone) },
    recipient: recipient && { name: recipient.name, phoneMasked: maskPhone(recipient.phone) },
    wishedOn: row.wished_on,
    gifts: row.gifts.map((gift) => giftView(book, gift)),
    lines: row.lines.map(({ outletId, ...line }) => {
      const outlet = book.outletById.get(outletId)
      return {
        ...line,
        handle: book.skus.get(line.skuId)?.handle ?? "",
        titleEn: book.skus.get(line.skuId)?.nameEn ?? null,
        outletCode: outlet?.code ?? "",
        outletName: outlet?.name ?? "",
        perishable: isPerishable(book.skus.get(line.skuId)),
      }
    }),
    offers: row.offers,
    totals: { goods, shipping, packing, net, vat, total, paid },
    parcels: row.parcels.map((parcel) => ({
      ...parcel,
      at: new Date(parcel.at).toISOString(),
      events: parcel.events.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    })),
    delivery: row.delivery,
    invoice: row.invoice,
    consents: row.consents.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    claims: row.claims.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    canClaim: row.can_claim,
    refunds: row.refunds,
    canCancel: row.can_cancel,
    reviews: row.reviews,
  }
}

async function findRow(code: string): Promise<Row | undefined> {
  const found = await pool().query<Row>({ name: "web-order-view", text: SQL, values: [code] })
  return found.rows[0]
}

/** An order of ours by its code, for the one who placed it. Refuses NOT_FOUND. */
export async function readWebOrder(code: string): Promise<WebOrderView> {
  const [row, book] = await Promise.all([findRow(code), currentBook()])
  return row ? viewOf(row, book) : refuse("NOT_FOUND")
}

/** The order for someone who knows its code and the phone number; else null, whatever was wrong. */
export async function lookUpWebOrder(code: string, phone: string): Promise<WebOrderView | null> {
  const given = normalisePhone(phone)
  const [row, book] = await Promise.all([findRow(code.toUpperCase()), currentBook()])
  if (!row || !given.ok || row.contact.phone !== given.phone) return null
  return viewOf(row, book)
}
