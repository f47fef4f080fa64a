import type { ParcelState } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { openExceptions } from "../intake/facts/set-aside"

export type ParcelStep = {
  code: string
  eventId: string
  /** As the carrier calls it. */
  status: string
  state: ParcelState
  at: Date
  trackingNo: string | null
}

const KEEP_SQL = `
  insert into parcel_event (parcel_code, event_id, status, state, at) values ($1, $2, $3, $4, $5)
  on conflict (parcel_code, event_id) do nothing`

// The latest by the carrier's clock counts, whatever order they came in.
const ADVANCE_SQL = `
  with latest as (
    select state, at from parcel_event where parcel_code = $1 order by at desc, id desc limit 1
  )
  update parcel p set state = latest.state, state_at = latest.at,
    tracking_no = coalesce(p.tracking_no, $2)
  from latest where p.code = $1 returning p.state, p.outlet_id`

const TOLD: Partial<Record<ParcelState, string>> = {
  returned: "PARCEL_RETURNED",
  lost: "PARCEL_LOST",
}

/**
 * Keeps one step of a parcel, once, and moves the parcel to where its latest step has it. What that
 * means for the Medusa order follows from the outbox; goods that came back or were lost wait for a
 * person.
 */
export async function advanceParcel(client: PoolClient, step: ParcelStep): Promise<void> {
  const { code, eventId, status, state, at, trackingNo } = step
  const kept = await client.query(KEEP_SQL, [code, eventId, status, state, at])
  if (kept.rowCount !== 1) return
  const moved = await client.query<{ state: ParcelState; outlet_id: string }>(ADVANCE_SQL, [
    code,
    trackingNo,
  ])
  const [parcel] = moved.rows
  if (!parcel) return
  await client.query(
    `insert into outbox_message (topic, payload, dedupe_key)
     values ('follow-parcel', jsonb_build_object('code', $1::text), 'follow-parcel:' || $1 || ':' || $2)
     on conflict (dedupe_key) do nothing`,
    [code, parcel.state],
  )
  const kind = TOLD[parcel.state]
  if (!kind) return
  await openExceptions(client, parcel.outlet_id, [
    { kind, subject: `parcel:${code}`, details: { status } },
  ])
}
