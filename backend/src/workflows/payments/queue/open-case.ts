import type { PoolClient } from "pg"
import { refuse } from "../../../lib/http-error"

export type OpenCase = {
  id: string
  /** Đồng of the payment that went nowhere yet. */
  open: number
}

/**
 * Holds an open case for the rest of the transaction. Refuses NOT_FOUND and CASE_CLOSED. Whoever
 * holds an order as well takes the order first, as matching does.
 */
export async function openCase(client: PoolClient, id: string): Promise<OpenCase> {
  if (!/^\d{1,18}$/.test(id)) return refuse("NOT_FOUND")
  const held = await client.query<{ state: string }>(
    "select state from payment_exception where incoming_id = $1 for update",
    [id],
  )
  const [found] = held.rows
  if (!found) return refuse("NOT_FOUND")
  if (found.state === "closed") return refuse("CASE_CLOSED")
  const counted = await client.query<{ open: number }>(
    `select (amount - coalesce((select sum(amount) from payment_allocation where incoming_id = $1), 0)
       )::float8 "open" from incoming_payment where id = $1`,
    [id],
  )
  return { id, open: counted.rows[0]?.open ?? 0 }
}

/** Closes a case that the caller holds. */
export async function closeCase(
  client: PoolClient,
  { id, note, by }: { id: string; note: string; by: string },
): Promise<void> {
  await client.query(
    `update payment_exception set state = 'closed', closed_at = now(), closed_by = $2, note = $3
     where incoming_id = $1`,
    [id, by, note],
  )
}
