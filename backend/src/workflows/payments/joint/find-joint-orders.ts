import type { PoolClient } from "pg"
import type { PayableOrder } from "../money/match-payment"

/**
 * The orders that a code stands for, in the sequence in which money fills them, held for the rest of
 * the transaction; empty where it stands for none.
 */
export async function findJointOrders(
  client: PoolClient,
  code: string | null,
): Promise<PayableOrder[]> {
  if (code === null) return []
  // Held in the sequence of their codes, whoever holds several: nobody waits in a circle.
  const found = await client.query<PayableOrder & { n: number }>(
    `select w.code, w.status, w.total::float8 total, w.paid_amount::float8 paid, j.n
     from joint_payment_order j join web_order w on w.code = j.order_code
     where j.joint_code = $1 order by w.code for update of w`,
    [code],
  )
  return found.rows.sort((a, b) => a.n - b.n).map(({ n: _, ...order }) => order)
}
