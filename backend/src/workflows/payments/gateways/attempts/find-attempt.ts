import type { ClientBase, Pool } from "pg"
import type { Attempt } from "../gateway"

type Row = {
  ref: string
  order_code: string
  amount: number
  locale: "vi" | "en"
  created_at: Date
  pay_before: Date | null
  provider_id: string | null
}

/** The columns of an attempt `a` of an order `w`, for {@link attemptOf}. */
export const ATTEMPT_COLUMNS = `a.ref, a.order_code, a.amount::float8 amount, w.locale, a.created_at,
  w.pay_before, a.provider_id`

export const attemptOf = (row: Row): Attempt => ({
  ref: row.ref,
  orderCode: row.order_code,
  amount: row.amount,
  locale: row.locale,
  createdAt: row.created_at,
  expiresAt: row.pay_before ?? row.created_at,
  providerId: row.provider_id,
})

/** An attempt by the name that its gateway knows; null when it is none of ours. */
export async function findAttempt(
  db: ClientBase | Pool,
  provider: string,
  ref: string | null,
): Promise<Attempt | null> {
  if (ref === null) return null
  const found = await db.query<Row>(
    `select ${ATTEMPT_COLUMNS} from payment_attempt a join web_order w on w.code = a.order_code
     where a.provider = $1 and a.ref = $2`,
    [provider, ref],
  )
  const [row] = found.rows
  return row ? attemptOf(row) : null
}
