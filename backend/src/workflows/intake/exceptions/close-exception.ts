import { refuse } from "../../../lib/http-error"
import { pool } from "../../../lib/pg"
import type { Device } from "../../register/device-register"
import { currentBook } from "../book/book"

type Closing = { note: string; closedBy: string; outletId?: string }

/** Closes an open exception, once and for good. Refuses NOT_FOUND for one that is not open, or another outlet's. */
export async function closeException(id: string, { note, closedBy, outletId }: Closing) {
  if (!/^\d{1,18}$/.test(id)) return refuse("NOT_FOUND")
  const closed = await pool().query<{ id: string }>(
    `update intake_exception set state = 'closed', closed_at = now(), closed_by = $2, note = $3
     where id = $1 and state = 'open' and ($4::text is null or outlet_id = $4) returning id::text`,
    [id, closedBy, note, outletId ?? null],
  )
  return closed.rows[0] ?? refuse("NOT_FOUND")
}

/**
 * Closes an exception of the device's own outlet in the name of a manager who works there. Refuses
 * FORBIDDEN for anybody else, NOT_FOUND as above.
 */
export async function closeAtOutlet(
  device: Device,
  id: string,
  { note, staffId }: { note: string; staffId: string },
) {
  const book = await currentBook()
  if (book.roleOf.get(`${device.outletId}|${staffId}`) !== "manager") return refuse("FORBIDDEN")
  return closeException(id, { note, closedBy: `staff:${staffId}`, outletId: device.outletId })
}
