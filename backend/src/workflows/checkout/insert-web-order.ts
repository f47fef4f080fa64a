import type { PlaceOrderRequest } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { orderLineId, webOrderId, webReservationId } from "../../lib/ids"
import { recordConsents } from "../consent/record-consents"
import { writeInvoiceRequest } from "../e-invoice/write-invoice-request"
import type { Book } from "../intake/book/book-types"
import type { BuiltQuote } from "./build-quote"
import { withNames } from "./place-of"

export type NewWebOrder = {
  key: string
  requestHash: string
  request: PlaceOrderRequest
  /** Normalised, `+84…`. */
  phone: string
  /** Who gets the parcel where it is not the buyer. */
  recipient: { name: string; phone: string } | null
  placedAt: Date
  payBefore: Date | null
  /** Of one that a till placed for a customer: until when, and who did it where. */
  reserved: ReservedBy | null
}

export type ReservedBy = { until: Date; staffId: string; registerId: string }

// One statement: order, lines, reservations and notice stand or fall together. A reservation that
// takes more than there is makes the kernel refuse the whole with OC001.
const INSERT_SQL = `
  with o as (
    insert into web_order (code, idempotency_key, request_hash, status, seller_id, contact,
      fulfilment, payment, note, locale, business_day, goods, shipping, delivery, net, vat,
      total, vat_by_rate, placed_at, pay_before, packing, recipient, wished_on)
    select x.code, x.key, x.request_hash, x.status, x.seller_id, x.contact, x.fulfilment, x.payment,
      x.note, x.locale, x.business_day, x.goods, x.shipping, x.delivery, x.net, x.vat,
      x.total, x.vat_by_rate, x.placed_at, x.pay_before, x.packing, x.recipient, x.wished_on
    from jsonb_to_record($1::jsonb) as x(code text, key uuid, request_hash text, status text,
      seller_id text, contact jsonb, fulfilment jsonb, payment text, note text, locale text,
      business_day date, goods bigint, shipping bigint, delivery jsonb, net bigint,
      vat bigint, total bigint, vat_by_rate jsonb, placed_at timestamptz, pay_before timestamptz,
      packing bigint, recipient jsonb, wished_on date)
    on conflict (idempotency_key) do nothing
    returning code
  ), given as (
    select o.code, x.* from o, jsonb_to_recordset($2::jsonb) as x(line_no int, variant_id text,
      item text, location_id text, outlet_id text, qty numeric, unit_price bigint, payable bigint,
      net bigint, vat bigint, treatment text, rate_bp int, tax_rule_id text, name text, unit text,
      reservation_id text, line_item_id text)
  ), lines as (
    insert into web_order_line (code, line_no, variant_id, inventory_item_id, location_id,
      outlet_id, qty, unit_price, payable, net, vat, treatment, rate_bp, tax_rule_id, name, unit,
      reservation_id)
    select code, line_no, variant_id, item, location_id, outlet_id, qty, unit_price, payable, net,
      vat, treatment, rate_bp, tax_rule_id, name, unit, reservation_id from given
  ), held as (
    insert into reservation_item (id, line_item_id, inventory_item_id, location_id, quantity,
      raw_quantity, allow_backorder, description)
    select reservation_id, line_item_id, item, location_id, qty,
      jsonb_build_object('value', qty::text, 'precision', 20), false, code from given
  ), told as (
    insert into outbox_message (topic, payload, dedupe_key)
    select 'notice', jsonb_build_object('template', 'web-order-placed', 'code', code),
      'web-order-placed:' || code from o
    on conflict (dedupe_key) do nothing
  )
  select code from o`

const fulfilmentRow = (book: Book, { fulfilment }: PlaceOrderRequest) =>
  fulfilment.mode === "delivery" ? withNames(book, fulfilment) : fulfilment

const orderRow = (code: string, order: NewWebOrder, book: Book, built: BuiltQuote) => {
  const { request, phone } = order
  const { goods, shipping, packing, net, vat, total, vatByRate } = built.quote.totals
  return {
    code,
    key: order.key,
    request_hash: order.requestHash,
    status: request.payment === "cod" ? "placed" : "awaiting_payment",
    seller_id: built.seller.id,
    contact: { name: request.contact.name, phone, email: request.contact.email },
    fulfilment: fulfilmentRow(book, request),
    payment: request.payment,
    note: request.note,
    locale: request.locale,
    business_day: built.quote.day,
    ...{ goods, shipping, packing, net, vat, total },
    recipient: order.recipient,
    wished_on: request.wishedOn ?? null,
    delivery: built.quote.delivery,
    vat_by_rate: vatByRate,
    placed_at: order.placedAt.toISOString(),
    pay_before: order.payBefore?.toISOString() ?? null,
  }
}

function lineRows(code: string, book: Book, built: BuiltQuote) {
  return built.parts.map(({ line, outletCode, qtyMilli, priced }, index) => {
    const outlet = book.outletByCode.get(outletCode ?? "")
    if (!outlet) throw new Error(`${line.sku.id} has no outlet: it should have been refused.`)
    const n = index + 1
    const { payable, net, vat, treatment, rateBp, taxRuleId } = priced
    return {
      line_no: n,
      variant_id: line.sku.id,
      item: line.sku.itemId,
      location_id: outlet.locationId,
      outlet_id: outlet.id,
      qty: qtyMilli / 1000,
      unit_price: line.sku.price,
      ...{ payable, net, vat, treatment },
      rate_bp: rateBp,
      tax_rule_id: taxRuleId,
      name: line.sku.name,
      unit: line.sku.unit,
      reservation_id: webReservationId(code, n),
      line_item_id: orderLineId(webOrderId(code), n),
    }
  })
}

/**
 * Writes the order with its reservations, what was agreed to, and the invoice asked for; false when another request with the same key was first.
 * Throws Postgres' OC001 when a reservation takes more than there is.
 */
export async function insertWebOrder(
  client: PoolClient,
  code: string,
  order: NewWebOrder,
  book: Book,
  built: BuiltQuote,
): Promise<boolean> {
  await client.query({
    name: "web-order-cause",
    text: `select set_config('ocop.cause', 'web-order', true),
      set_config('ocop.reference', $1, true), set_config('ocop.actor', 'customer', true)`,
    values: [`order:${webOrderId(code)}`],
  })
  const inserted = await client.query({
    name: "web-order",
    text: INSERT_SQL,
    values: [
      JSON.stringify(orderRow(code, order, book, built)),
      JSON.stringify(lineRows(code, book, built)),
    ],
  })
  if (inserted.rowCount !== 1) return false
  const { request, placedAt: at } = order
  const { locale, consents, invoice: buyer } = request
  const subject = `order:${code}`
  const { reserved } = order
  const source = reserved ? "counter" : "checkout"
  await recordConsents(client, { subject, consents, given: true, source, locale, at })
  if (reserved) {
    const { until, staffId, registerId } = reserved
    await client.query(
      `update web_order_pickup set hold_until = $2, reserved_by = $3, reserved_at_register = $4
       where order_code = $1`,
      [code, until, staffId, registerId],
    )
  }
  if (buyer) await writeInvoiceRequest(client, { orderCode: code, buyer, at })
  return true
}
