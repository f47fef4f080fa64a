import type { PosFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"

export type SessionFact = Exclude<PosFact, { kind: "sale" }>

// Opening and closing may arrive in any order: each writes its own half of the row.
const OPEN_SQL = `
  insert into pos_session (id, outlet_id, register_id, epoch, staff_id, opened_at, opening_cash)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (id) do update set opened_at = excluded.opened_at,
    opening_cash = excluded.opening_cash, staff_id = excluded.staff_id
  where pos_session.register_id = excluded.register_id`

const CLOSE_SQL = `
  insert into pos_session (id, outlet_id, register_id, epoch, staff_id, closed_at, counted_cash,
    expected_cash, difference, sale_count, last_seq)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (id) do update set closed_at = excluded.closed_at,
    counted_cash = excluded.counted_cash, expected_cash = excluded.expected_cash,
    difference = excluded.difference, sale_count = excluded.sale_count,
    last_seq = excluded.last_seq
  where pos_session.register_id = excluded.register_id`

const FACT_SQL = `
  insert into session_fact (id, session_id, device_id, kind, content_hash, fact)
  values ($1, $2, $3, $4, $5, $6)`

/** Posts an opening or a closing of the cash drawer inside the caller's transaction. */
export async function postSession(
  client: PoolClient,
  device: Device,
  fact: SessionFact,
  contentHash: string,
): Promise<void> {
  const { outletId, registerId, epoch } = device
  const head = [fact.sessionId, outletId, registerId, epoch, fact.staffId, fact.at]
  if (fact.kind === "session-opened") {
    await client.query({
      name: "session-open",
      text: OPEN_SQL,
      values: [...head, fact.openingCash],
    })
  } else {
    const { countedCash, expectedCash, difference, saleCount, lastSeq } = fact
    const values = [...head, countedCash, expectedCash, difference, saleCount, lastSeq]
    await client.query({ name: "session-close", text: CLOSE_SQL, values })
  }
  await client.query({
    name: "session-fact",
    text: FACT_SQL,
    values: [fact.id, fact.sessionId, device.id, fact.kind, contentHash, JSON.stringify(fact)],
  })
}
