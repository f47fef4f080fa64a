import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"

type Counted = { applied_through: number }

/** Holds the register's row for this transaction and tells how far its numbers are complete. */
export async function lockProgress(client: PoolClient, device: Device): Promise<number> {
  const held = await client.query<Counted>({
    name: "progress-lock",
    text: `select applied_through from register_progress
      where register_id = $1 and epoch = $2 for update`,
    values: [device.registerId, device.epoch],
  })
  return held.rows[0]?.applied_through ?? 0
}

// A number that was set aside counts as dealt with: waiting for it would hide all later ones.
const MOVE_SQL = `
  update register_progress p set applied_through = greatest(p.applied_through, coalesce((
    select max(numbered.seq) from (
      select settled.seq, row_number() over (order by settled.seq) n from (
        select seq from sale
          where register_id = $1 and epoch = $2 and seq > p.applied_through
        union
        select seq from raw_fact
          where register_id = $1 and epoch = $2 and seq > p.applied_through
      ) settled
    ) numbered where numbered.seq = p.applied_through + numbered.n), 0))
  where p.register_id = $1 and p.epoch = $2 returning applied_through`

/** Moves the mark over every number that is dealt with and leaves no gap; returns it. */
export async function moveProgress(client: PoolClient, device: Device): Promise<number> {
  const moved = await client.query<Counted>({
    name: "progress-move",
    text: MOVE_SQL,
    values: [device.registerId, device.epoch],
  })
  return moved.rows[0]?.applied_through ?? 0
}
