import type { PoolClient } from "pg"
import { refuse } from "../../../lib/http-error"
import { withTransaction } from "../../../lib/pg"
import { newOrderCode } from "../../checkout/new-order-code"

/** A transfer for more orders than one shopper sends at once is for a person to make sense of. */
const MOST_ORDERS = 20

type Order = { code: string; waits: boolean; seller: string; joint: string | null }

async function hold(client: PoolClient, codes: readonly string[]): Promise<Order[]> {
  // First held, then looked at: what was joined or paid meanwhile is seen.
  await client.query("select 1 from web_order where code = any($1) order by code for update", [
    codes,
  ])
  const found = await client.query<Order>(
    `select w.code, w.seller_id seller, j.joint_code joint,
       w.status = 'awaiting_payment' and w.payment = 'vietqr' waits
     from web_order w left join joint_payment_order j on j.order_code = w.code
     where w.code = any($1)`,
    [codes],
  )
  return found.rows
}

async function newJoint(client: PoolClient): Promise<string> {
  const made = await client.query<{ code: string }>(
    `insert into joint_payment (code) select $1
     where not exists (select 1 from web_order where code = $1) returning code`,
    [newOrderCode()],
  )
  // One of five hundred thousand million codes was taken already.
  return made.rows[0]?.code ?? refuse("UNAVAILABLE")
}

const ADD = `
  insert into joint_payment_order (order_code, joint_code, n)
  select x.code, $1, x.n + (select coalesce(max(n), 0) from joint_payment_order where joint_code = $1)
  from unnest($2::text[]) with ordinality x(code, n)`

/**
 * Has one transfer pay several waiting orders, in the sequence given; the caller knows that one
 * shopper placed them. Asked again it changes nothing; orders may be added to those that are joined
 * already. Refuses ORDER_NOT_PAYABLE where one waits for no transfer, CONFLICT where they belong to
 * different payments or sellers.
 */
export async function joinPayments(codes: readonly string[]): Promise<void> {
  await withTransaction(async (client) => {
    const orders = await hold(client, codes)
    const joints = [...new Set(orders.flatMap(({ joint }) => joint ?? []))]
    const fresh = codes.filter((code) => orders.some((one) => one.code === code && !one.joint))
    if (joints.length === 1 && fresh.length === 0) return
    if (orders.length < codes.length || orders.some(({ waits }) => !waits)) {
      return refuse("ORDER_NOT_PAYABLE")
    }
    const sellers = new Set(orders.map(({ seller }) => seller))
    if (joints.length > 1 || sellers.size > 1) return refuse("CONFLICT")
    const joint = joints[0] ?? (await newJoint(client))
    await client.query("select 1 from joint_payment where code = $1 for update", [joint])
    await client.query(ADD, [joint, fresh])
    const counted = await client.query<{ n: number }>(
      "select count(*)::int n from joint_payment_order where joint_code = $1",
      [joint],
    )
    if ((counted.rows[0]?.n ?? 0) > MOST_ORDERS) refuse("CONFLICT")
  })
}
