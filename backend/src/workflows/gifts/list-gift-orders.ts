import type { GiftOrderQuery, GiftOrders, GiftOrderView } from "@ocop/contracts"
import { nationalPhone } from "@ocop/vn"
import { pool } from "../../lib/pg"
import { withNames } from "../checkout/place-of"
import type { Fulfilment } from "../checkout/serving-outlets"
import { currentBook } from "../intake/book/book"
import type { Book } from "../intake/book/book-types"

// An unpaid order is not packed yet, and one that ended never.
const STATES = { open: "('placed', 'paid')", sent: "('fulfilled')" }

type Thing = { skuId: string; qtyMilli: number }
type Row = {
  code: string
  order_id: string | null
  status: string
  placed_at: Date
  wished_on: string | null
  contact: { name: string; phone: string }
  recipient: { name: string; phone: string } | null
  fulfilment: Fulfilment
  gifts: { no: number; packing: string; card: string; lines: Thing[] }[]
  goods: (Thing & { outletId: string; name: string; unit: string })[]
}

const where = (state: GiftOrderQuery["state"]) => `
  from web_order o where o.status in ${STATES[state]}
    and exists (select 1 from web_order_gift g where g.code = o.code)`

const SELECT = `
  select o.code, o.order_id, o.status, o.placed_at, o.wished_on, o.contact, o.recipient, o.fulfilment,
    (select json_agg(json_build_object('no', g.no, 'packing', g.packing_name, 'card', g.card,
        'lines', (select json_agg(json_build_object('skuId', i.variant_id,
            'qtyMilli', round(i.qty * 1000)::bigint) order by i.n)
          from web_order_gift_item i where i.code = g.code and i.no = g.no)) order by g.no)
      from web_order_gift g where g.code = o.code) gifts,
    (select json_agg(json_build_object('skuId', l.variant_id, 'name', l.name, 'unit', l.unit,
        'qtyMilli', round(l.qty * 1000)::bigint, 'outletId', l.outlet_id) order by l.line_no)
      from web_order_line l where l.code = o.code) goods`

function placeOf({ fulfilment }: Row, book: Book): string {
  if (fulfilment.mode === "pickup") {
    return book.outletByCode.get(fulfilment.outletCode)?.name ?? fulfilment.outletCode
  }
  const { line, communeName, provinceName } = withNames(book, fulfilment)
  return `${line}, ${communeName}, ${provinceName}`
}

function pickingOf({ goods }: Row, { outletById }: Book): GiftOrderView["picking"] {
  const outlets = [...new Set(goods.map(({ outletId }) => outletId))]
  return outlets.map((id) => {
    const outlet = outletById.get(id)
    return {
      outletCode: outlet?.code ?? "",
      outletName: outlet?.name ?? id,
      lines: goods
        .filter(({ outletId }) => outletId === id)
        .map(({ outletId: _outletId, ...line }) => line),
    }
  })
}

const whoOf = ({ name, phone }: GiftOrderView["buyer"]) => ({ name, phone: nationalPhone(phone) })

function viewOf(row: Row, book: Book): GiftOrderView {
  // The order's own lines know what the goods were called when they were sold.
  const sold = new Map(row.goods.map((line) => [line.skuId, line]))
  return {
    code: row.code,
    orderId: row.order_id,
    status: row.status,
    placedAt: row.placed_at.toISOString(),
    wishedOn: row.wished_on,
    receiver: whoOf(row.recipient ?? row.contact),
    place: placeOf(row, book),
    buyer: whoOf(row.contact),
    gifts: row.gifts.map((gift) => ({
      ...gift,
      lines: gift.lines.map(({ skuId, qtyMilli }) => {
        const { name = skuId, unit = "" } = sold.get(skuId) ?? {}
        return { skuId, qtyMilli, name, unit }
      }),
    })),
    picking: pickingOf(row, book),
  }
}

/**
 * Orders with gift baskets. To be packed: paid, or to be paid on receipt, the earliest day wished for
 * first and those without a day after them. Sent: the latest first.
 */
export async function listGiftOrders(query: GiftOrderQuery): Promise<GiftOrders> {
  const { state, limit, offset } = query
  const order = state === "open" ? "o.wished_on nulls last, o.placed_at" : "o.placed_at desc"
  const [page, counted, book] = await Promise.all([
    pool().query<Row>(`${SELECT} ${where(state)} order by ${order}, o.code limit $1 offset $2`, [
      limit,
      offset,
    ]),
    pool().query<{ n: number }>(`select count(*)::int n ${where(state)}`),
    currentBook(),
  ])
  return { orders: page.rows.map((row) => viewOf(row, book)), count: counted.rows[0]?.n ?? 0 }
}
