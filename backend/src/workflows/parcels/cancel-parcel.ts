import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { currentBook } from "../intake/book/book"
import { carrierOf } from "./carriers/carriers"

type Row = {
  carrier: string
  state: string
  tracking_no: string | null
  outlet_id: string
}

const OPEN = ["asked", "unsure", "booked"]

/**
 * Takes a booking back at its carrier; the goods stay packed and another carrier can be asked. Of a
 * parcel that nobody is sure of, the person who asked the carrier is believed; one whose carrier does
 * not answer becomes such a parcel. Refuses NOT_FOUND,
 * PARCEL_NOT_OPEN, CARRIER_OFF, and CARRIER_REFUSED in the carrier's words.
 */
export async function cancelParcel(code: string): Promise<void> {
  const found = await pool().query<Row>(
    "select carrier, state, tracking_no, outlet_id from parcel where code = $1",
    [code],
  )
  const row = found.rows[0] ?? refuse("NOT_FOUND")
  if (!OPEN.includes(row.state)) return refuse("PARCEL_NOT_OPEN")
  if (row.state === "booked" && row.tracking_no) {
    const carrier = carrierOf(row.carrier) ?? refuse("CARRIER_OFF")
    const outletCode = (await currentBook()).outletById.get(row.outlet_id)?.code ?? ""
    const answer = await carrier.cancel({ trackingNo: row.tracking_no, outletCode })
    if (!answer.ok) return refuse("CARRIER_REFUSED", { reason: answer.reason })
  }
  // Asked already, and no answer yet: nobody knows whether the carrier has it.
  const cancelled = await pool().query(
    `update parcel set state_at = now(),
       state = case when state = 'asked' and tries > 0 then 'unsure' else 'cancelled' end
     where code = $1 and state = $2`,
    [code, row.state],
  )
  // It moved on meanwhile. Of a booking that the carrier took back, its own call may have been faster.
  if (cancelled.rowCount === 0 && row.state !== "booked") refuse("PARCEL_NOT_OPEN")
}
