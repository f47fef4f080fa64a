import type { PoolClient } from "pg"
import { openExceptions } from "../intake/facts/set-aside"
import { advanceParcel } from "./advance-parcel"
import { readNews } from "./carriers/carriers"

const FIND_SQL = `
  select code from parcel where carrier = $1 and (tracking_no = $2 or code = $3)
  order by (tracking_no = $2) desc nulls last limit 1`

/**
 * Applies what a carrier told, in the transaction that marks it done. A parcel that is none of ours,
 * or a status that nobody knows, waits for a person. Throws for a text that is no event.
 */
export async function applyNews(client: PoolClient, carrier: string, raw: string): Promise<void> {
  const news = readNews(carrier, raw)
  if (!news) return
  const { code, trackingNo, status, state, at } = news
  const found = await client.query<{ code: string }>(FIND_SQL, [carrier, trackingNo, code])
  const [parcel] = found.rows
  if (!parcel || state === null) {
    const subject = `carrier:${carrier}:${trackingNo ?? code ?? ""}:${status}`
    const details = { carrier, status, trackingNo, code: parcel?.code ?? code }
    await openExceptions(client, null, [{ kind: "CARRIER_EVENT_UNKNOWN", subject, details }])
    return
  }
  const eventId = [trackingNo ?? "", status, at.toISOString()].join(":")
  await advanceParcel(client, { code: parcel.code, eventId, status, state, at, trackingNo })
}
