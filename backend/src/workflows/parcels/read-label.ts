import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import type { ParcelLabel } from "./carriers/carrier"
import { carrierOf } from "./carriers/carriers"

/** The carrier's label of a booked parcel. Refuses NOT_FOUND where there is none, UNAVAILABLE. */
export async function readLabel(code: string): Promise<ParcelLabel> {
  const found = await pool().query<{ carrier: string; tracking_no: string | null }>(
    "select carrier, tracking_no from parcel where code = $1",
    [code],
  )
  const { carrier = "", tracking_no: trackingNo = null } = found.rows[0] ?? {}
  if (trackingNo === null) return refuse("NOT_FOUND")
  const label = await carrierOf(carrier)
    ?.label(trackingNo)
    .catch((error: unknown) => {
      console.error(`label of ${code}:`, String(error))
      return refuse("UNAVAILABLE")
    })
  return label ?? refuse("NOT_FOUND")
}
