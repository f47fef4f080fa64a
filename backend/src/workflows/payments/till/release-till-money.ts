import type { PoolClient } from "pg"

type Held = { id: string; held: number }

const HELD = `
  select incoming_id::text id, sum(amount)::float8 held from payment_allocation
  where purpose = 'till' and till_reference = $1 group by incoming_id having sum(amount) > 0
  order by incoming_id desc`

const ASK = `
  insert into payment_exception (incoming_id, kind) values ($1, $2)
  on conflict (incoming_id) do update set kind = $2, state = 'open', opened_at = now(),
    closed_at = null, closed_by = null, note = null`

export type Release = {
  reference: string
  /** Đồng that leave, the last that came first; all of it where it is left out. */
  amount?: number
  kind: "released" | "overpaid"
  why: string
}

/**
 * Money that a till's transfer does not need leaves it and waits in the queue to be given back. The
 * caller holds the transfer.
 */
export async function releaseTillMoney(client: PoolClient, release: Release): Promise<void> {
  const { reference, kind, why } = release
  const { rows } = await client.query<Held>(HELD, [reference])
  let left = release.amount ?? Number.POSITIVE_INFINITY
  let gone = 0
  for (const { id, held } of rows) {
    const amount = Math.min(held, left)
    if (amount <= 0) break
    await client.query(
      `insert into payment_allocation (incoming_id, purpose, till_reference, amount, by, note)
       values ($1, 'till', $2, $3, 'matching', $4)`,
      [id, reference, -amount, why],
    )
    await client.query(ASK, [id, kind])
    left -= amount
    gone += amount
  }
  if (gone === 0) return
  await client.query(
    `update till_transfer set paid_amount = paid_amount - $2,
       status = case when status = 'paid' then 'waiting' else status end where reference = $1`,
    [reference, gone],
  )
}
