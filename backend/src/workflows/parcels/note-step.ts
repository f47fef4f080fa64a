import { randomUUID } from "node:crypto"
import type { ParcelState } from "@ocop/contracts"
import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { wakeWorkers } from "../outbox/wake-workers"
import { advanceParcel } from "./advance-parcel"

const ENDED = ["delivered", "returned", "lost", "cancelled", "refused", "asked"]

type Step = { code: string; state: ParcelState; trackingNo: string | null; by: string }

/**
 * What a person knows of a parcel: of our own van, or of a carrier whose call never came. Refuses
 * NOT_FOUND, and PARCEL_NOT_OPEN for a parcel that ended or has not begun.
 */
export async function noteStep({ code, state, trackingNo, by }: Step): Promise<void> {
  await withTransaction(async (client) => {
    const found = await client.query<{ state: string }>(
      "select state from parcel where code = $1 for update",
      [code],
    )
    const before = found.rows[0]?.state ?? refuse("NOT_FOUND")
    if (ENDED.includes(before)) refuse("PARCEL_NOT_OPEN")
    const eventId = `office:${randomUUID()}`
    await advanceParcel(client, { code, eventId, status: by, state, at: now(), trackingNo })
  })
  wakeWorkers()
}
