import type { MedusaContainer } from "@medusajs/framework/types"
import type { CarrierName } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { currentBook } from "../intake/book/book"
import { wakeWorkers } from "../outbox/wake-workers"
import { carrierOf } from "./carriers/carriers"
import { codOf } from "./cod-shares"
import { packAtOutlet } from "./pack-at-outlet"
import { type OrderToSend, readOrderToSend } from "./parcel-rows"
import { gramsOf } from "./parcel-to-book"

type Booking = { orderCode: string; outletCode: string; carrier: CarrierName; by: string }

const KNOWN_SQL = `
  select count(*)::int n, count(*) filter (where state not in ('refused', 'cancelled'))::int living
  from parcel where order_code = $1 and outlet_id = $2`

const isReady = ({ status, payment, fulfilment }: OrderToSend) =>
  fulfilment.mode === "delivery" &&
  (status === "paid" || (status === "placed" && payment === "cod"))

/**
 * Packs what an outlet sends of an order and keeps, in one transaction, that a carrier is to be asked;
 * the asking follows from the outbox under a name of ours that stays the same in every try. Returns
 * that name. Refuses NOT_FOUND, OUTLET_UNKNOWN, CARRIER_OFF, PARCEL_NOT_READY, PARCEL_EXISTS.
 */
export async function bookParcel(container: MedusaContainer, booking: Booking): Promise<string> {
  const { orderCode, outletCode, carrier, by } = booking
  if (!carrierOf(carrier)) return refuse("CARRIER_OFF")
  const book = await currentBook()
  const outlet = book.outletByCode.get(outletCode) ?? refuse("OUTLET_UNKNOWN")
  const code = await withTransaction(async (client) => {
    const order = (await readOrderToSend(client, orderCode, true)) ?? refuse("NOT_FOUND")
    const lines = order.lines.filter(({ outletId }) => outletId === outlet.id)
    const { orderId } = order
    if (orderId === null || !isReady(order) || lines.length === 0) return refuse("PARCEL_NOT_READY")
    const known = await client.query<{ n: number; living: number }>(KNOWN_SQL, [
      orderCode,
      outlet.id,
    ])
    const { n = 0, living = 0 } = known.rows[0] ?? {}
    if (living > 0) return refuse("PARCEL_EXISTS")
    const locationId = lines[0]?.locationId ?? ""
    const packing = { orderId, outletId: outlet.id, locationId, by }
    const fulfilmentId = await packAtOutlet(client, container, packing)
    const made = `${orderCode}-${outletCode}-${n + 1}`
    await client.query(
      `insert into parcel (code, order_code, outlet_id, fulfillment_id, carrier, cod, grams,
         created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[made, orderCode, outlet.id, fulfilmentId, carrier],
        ...[codOf(order, outlet.id), gramsOf(book, order, outlet), by],
      ],
    )
    await client.query(
      `insert into outbox_message (topic, payload, dedupe_key)
       values ('book-parcel', jsonb_build_object('code', $1::text), 'book-parcel:' || $1)`,
      [made],
    )
    return made
  })
  wakeWorkers()
  return code
}
