import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { forgetDevices } from "./device-register"

/** Ends the trust in a device: what it sends from now on is kept aside, not posted. */
export async function revokeDevice(id: string): Promise<void> {
  const done = await pool().query(
    `update device set state = 'revoked', revoked_at = coalesce(revoked_at, now()) where id = $1`,
    [id],
  )
  if (done.rowCount === 0) refuse("NOT_FOUND")
  forgetDevices()
}
