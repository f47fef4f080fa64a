import type { HeldBasketsTold, HeldElsewhere } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import type { Device } from "./device-register"

/**
 * A till that has told nothing for so long, hours, is switched off or broken: the customers of its
 * baskets are gone, and the list would only mislead.
 */
const SHOWN_HOURS = 24

/** Keeps what a register has on hold in the place of what it told before; a late call changes nothing. */
export async function tellHeldBaskets(
  { id, registerId }: Device,
  { run, turn, baskets }: HeldBasketsTold,
): Promise<void> {
  await pool().query(
    `insert into held_baskets (register_id, device_id, run, turn, baskets)
     values ($1, $2, $3, $4, $5::jsonb)
     on conflict (register_id) do update
       set device_id = $2, run = $3, turn = $4, baskets = $5::jsonb, told_at = now()
     where (held_baskets.device_id, held_baskets.run) <> ($2, $3::uuid) or held_baskets.turn < $4`,
    [registerId, id, run, turn, JSON.stringify(baskets)],
  )
}

/** What the other registers of the device's own outlet have on hold, and how long ago each said so. */
export async function listHeldElsewhere({ outletId, registerId }: Device): Promise<HeldElsewhere> {
  const found = await pool().query<HeldElsewhere["registers"][number]>(
    `select r.code "registerCode", d.name "deviceName", h.baskets,
       greatest(0, extract(epoch from now() - h.told_at) * 1000)::bigint::float8 "ageMs"
     from held_baskets h join register r on r.id = h.register_id join device d on d.id = h.device_id
     where r.outlet_id = $1 and r.id <> $2 and r.state = 'active' and d.state = 'active'
       and h.baskets <> '[]' and h.told_at > now() - interval '${SHOWN_HOURS} hours'
     order by r.code`,
    [outletId, registerId],
  )
  return { registers: found.rows }
}
