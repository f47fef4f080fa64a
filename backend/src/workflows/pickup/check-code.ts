import { createHash, timingSafeEqual } from "node:crypto"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import type { Device } from "../register/device-register"

/** Wrong codes that an order bears before it asks for patience, and for how long, minutes. */
const MOST_WRONG = 5
const PATIENCE_MINUTES = 15

type Pickup = { code: string; wrong: number; until: Date | null }

// The pickup must be this outlet's: to another register there is no such order.
const HOLD_SQL = `
  select p.pickup_code code,
    case when p.tried_at > now() - interval '${PATIENCE_MINUTES} minutes' then p.wrong_tries
      else 0 end wrong, p.tried_at + interval '${PATIENCE_MINUTES} minutes' until
  from web_order_pickup p
  where p.order_code = $1 and p.handed_at is null and exists (
    select 1 from web_order_line l where l.code = p.order_code and l.outlet_id = $2)
  for update`

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHash("sha256").update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

type Verdict = "right" | { wrongTries: number } | { lockedUntil: Date | null } | null

/**
 * Compares a customer's code with the order's. One wrong code costs nothing; each counts, and the
 * fifth closes the order to codes for a quarter of an hour. Refuses PICKUP_CODE_WRONG with the tries
 * that are left, PICKUP_CODE_LOCKED with the end of it; passes where there is nothing to compare:
 * what is wrong with such an order its own check says.
 */
export async function checkCode(
  { outletId }: Device,
  { orderCode, pickupCode }: { orderCode: string; pickupCode: string },
): Promise<void> {
  // The count must stand although the call is refused: the refusal comes after the commit.
  const verdict = await withTransaction(async (client): Promise<Verdict> => {
    const { rows } = await client.query<Pickup>(HOLD_SQL, [orderCode, outletId])
    const [pickup] = rows
    if (!pickup) return null
    if (pickup.wrong >= MOST_WRONG) return { lockedUntil: pickup.until }
    const isRight = sameText(pickup.code, pickupCode)
    const wrongTries = isRight ? 0 : pickup.wrong + 1
    if (wrongTries > 0 || pickup.wrong > 0) {
      await client.query(
        "update web_order_pickup set wrong_tries = $2, tried_at = now() where order_code = $1",
        [orderCode, wrongTries],
      )
    }
    return isRight ? "right" : { wrongTries }
  })
  if (verdict === "right" || verdict === null) return
  if ("lockedUntil" in verdict) {
    return refuse("PICKUP_CODE_LOCKED", { until: verdict.lockedUntil?.toISOString() ?? null })
  }
  refuse("PICKUP_CODE_WRONG", { triesLeft: MOST_WRONG - verdict.wrongTries })
}
