import type { PoolClient } from "pg"
import type { PayableOrder } from "./match-payment"

/** A web order by its code, held for the rest of the transaction; null when there is none. */
export async function findPayableOrder(
  client: PoolClient,
  code: string | null,
): Promise<PayableOrder | null> {
  if (code === null) return null
  const found = await client.query<PayableOrder>(
    `select code, status, total::float8 total, paid_amount::float8 paid
     from web_order where code = $1 for update`,
    [code],
  )
  return found.rows[0] ?? null
}
