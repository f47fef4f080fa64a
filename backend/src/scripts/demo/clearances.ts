import { newClearance } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { pool } from "../../lib/pg"
import { createClearance } from "../../workflows/clearances/create-clearance"

/** A lower price at all counters for goods in their last ten days: 20 per cent off. Seeded once. */
export async function seedClearances(): Promise<void> {
  const known = await pool().query("select 1 from clearance_rule where is_demo limit 1")
  if (known.rowCount !== 0) return
  const rule = newClearance.parse({
    by: "days",
    atMost: 10,
    percent: 20,
    sectors: null,
    outletCodes: null,
    validFrom: today(),
    lastDay: null,
  })
  await createClearance(rule, { by: "seed", isDemo: true })
}
