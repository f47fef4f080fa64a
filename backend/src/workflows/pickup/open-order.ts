import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import type { Device } from "../register/device-register"
import { LEFT_HERE, PACKING } from "./open-orders"

export type OpenOrder = {
  code: string
  /** Of the Medusa order; null for the moment before the drain made it. */
  orderId: string | null
  mode: "pickup" | "delivery"
  status: string
  /** Đồng that it still asks for; of a parcel a carrier may take them at the door (`isCod`). */
  due: number
  isCod: boolean
  /** When the last of it was packed; null while some still lies on the shelves. */
  packedAt: Date | null
  /** Nothing of it lies here any more. */
  isGone: boolean
  begunKey: string | null
  handedKey: string | null
  handedAt: Date | null
  /** What has not left, in units of stock. */
  lines: { lineNo: number; name: string; qty: number }[]
}

const SQL = `
  select w.code, w.order_id "orderId", w.fulfilment->>'mode' mode, w.status,
    greatest(0, w.total - w.paid_amount)::float8 due, w.payment = 'cod' "isCod",
    packing.packed_at "packedAt", packing.gone "isGone",
    p.begun_key "begunKey", p.handed_key "handedKey", p.handed_at "handedAt",
    (select coalesce(json_agg(json_build_object('lineNo', l.line_no, 'name', l.name, 'qty', l.qty_left)
      order by l.line_no), '[]') from ${LEFT_HERE} l) lines
  from web_order w
  left join web_order_pickup p on p.order_code = w.code
  cross join lateral ${PACKING} packing
  where w.code = $2 and exists (
    select 1 from web_order_line l where l.code = w.code and l.outlet_id = $1)`

/**
 * An order of the device's own outlet, held for the rest of the transaction: what a payment, the
 * office or the shopper wrote meanwhile is seen. Refuses NOT_FOUND, also for another outlet's.
 */
export async function holdOrder(
  client: PoolClient,
  { outletId }: Device,
  code: string,
): Promise<OpenOrder> {
  await client.query("select 1 from web_order where code = $1 for update", [code])
  const { rows } = await client.query<OpenOrder>(SQL, [outletId, code])
  return rows[0] ?? refuse("NOT_FOUND")
}

const LIVING = ["placed", "awaiting_payment", "paid"]

/** Refuses ORDER_NOT_OPEN for one that ended, was handed over or left; `at` says when it was fetched. */
export function checkOpen({ status, isGone, handedAt }: OpenOrder): void {
  if (handedAt === null && !isGone && LIVING.includes(status)) return
  refuse("ORDER_NOT_OPEN", { status, at: handedAt?.toISOString() ?? null })
}
