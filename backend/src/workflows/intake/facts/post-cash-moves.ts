import type { CashMovedFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"

const MOVE_SQL = `
  insert into cash_move (id, session_id, outlet_id, register_id, epoch, staff_id, at, direction,
    amount, reason, note)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

/** Posts cash that came in or went out besides sales, inside the caller's transaction. */
export async function postCashMove(
  client: PoolClient,
  { outletId, registerId, epoch }: Device,
  fact: CashMovedFact,
): Promise<void> {
  const { id, sessionId, staffId, at, direction, amount, reason, note } = fact
  const place = [outletId, registerId, epoch]
  await client.query({
    name: "cash-move",
    text: MOVE_SQL,
    values: [id, sessionId, ...place, staffId, at, direction, amount, reason, note],
  })
}
