import type { MedusaContainer } from "@medusajs/framework/types"
import { forgetShelf } from "../../catalogue/shelf/shelf"
import { pool, withTransaction } from "../../lib/pg"
import { readAppliedChange } from "./read-applied-change"
import { applyListingChangeWorkflow } from "./workflows/apply-change"

/**
 * Puts one confirmed change on sale and notes it, with the duty to tell the shop's cache. Tills see
 * the new version of their snapshot at their next call.
 */
export async function applyConfirmed(container: MedusaContainer, changeId: string): Promise<void> {
  const change = await readAppliedChange(changeId)
  if (change) await applyListingChangeWorkflow(container).run({ input: change })
  await withTransaction(async (client) => {
    await client.query(
      "update listing_decision set applied_at = now() where change_id = $1 and applied_at is null",
      [changeId],
    )
    if (!change) return
    // Other processes may hold the old catalogue for a second; the shop asks after that.
    await client.query(
      `insert into outbox_message (topic, payload, dedupe_key, available_at)
       values ('revalidate-shop', $1, $2, now() + interval '2 seconds')
       on conflict (dedupe_key) do nothing`,
      [JSON.stringify({ tags: ["catalogue", `product:${change.handle}`] }), `listing:${changeId}`],
    )
  })
  forgetShelf()
}

const WAIT_SECONDS = 30

/** Applies what was confirmed but cut short, oldest first. Returns how many there were. */
export async function applyLeftOver(container: MedusaContainer): Promise<number> {
  const left = await pool().query<{ id: string }>(
    `select change_id id from listing_decision
     where decision = 'confirmed' and applied_at is null
       and decided_at < now() - make_interval(secs => $1)
     order by decided_at limit 50`,
    [WAIT_SECONDS],
  )
  for (const { id } of left.rows) await applyConfirmed(container, id)
  return left.rows.length
}
