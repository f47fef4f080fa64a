import type { PoolClient } from "pg"
import type { pool } from "../../lib/pg"
import type { Fulfilment } from "../checkout/serving-outlets"

/** An order and what its outlets send of it, as the tables have it. */
export type OrderToSend = {
  code: string
  orderId: string | null
  status: string
  payment: string
  due: number
  contact: { name: string; phone: string }
  recipient: { name: string; phone: string } | null
  fulfilment: Fulfilment
  note: string
  parcels: { outletCode: string; grams: number; temperature: string }[]
  lines: {
    lineNo: number
    outletId: string
    locationId: string
    skuId: string
    name: string
    unit: string
    qty: number
    payable: number
  }[]
}

/** Of a web order `w`. Money that came beforehand is not collected again. */
export const ORDER_TO_SEND = `
  w.code, w.order_id "orderId", w.status, w.payment,
  case w.payment when 'cod' then greatest(0, w.total - w.paid_amount) else 0 end::float8 due,
  w.contact, w.recipient, w.fulfilment, w.note, coalesce(w.delivery->'parcels', '[]') parcels,
  (select json_agg(json_build_object('lineNo', l.line_no, 'outletId', l.outlet_id,
      'locationId', l.location_id, 'skuId', l.variant_id, 'name', l.name, 'unit', l.unit,
      'qty', l.qty, 'payable', l.payable) order by l.line_no)
    from web_order_line l where l.code = w.code) lines`

type Database = PoolClient | ReturnType<typeof pool>

/** An order by its code; with `lock` nobody else changes it until the transaction ends. */
export async function readOrderToSend(
  db: Database,
  code: string,
  lock = false,
): Promise<OrderToSend | null> {
  const found = await db.query<OrderToSend>(
    `select ${ORDER_TO_SEND} from web_order w where w.code = $1 ${lock ? "for update" : ""}`,
    [code],
  )
  return found.rows[0] ?? null
}
