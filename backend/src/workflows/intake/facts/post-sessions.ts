import type { PosFact, SessionClosedFact, SessionOpenedFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import type { Device } from "../../register/device-register"
import { postCashMove } from "./post-cash-moves"

export type SessionFact = Exclude<PosFact, { kind: "sale" | "goods-moved" }>

// Opening and closing may arrive in any order: each writes its own half of the row.
const OPEN_SQL = `
  insert into pos_session (id, outlet_id, register_id, epoch, staff_id, opened_at, opening_cash)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (id) do update set opened_at = excluded.opened_at,
    opening_cash = excluded.opening_cash, staff_id = excluded.staff_id
  where pos_session.register_id = excluded.register_id`

const CLOSE_SQL = `
  insert into pos_session (id, outlet_id, register_id, epoch, staff_id, closed_at, counted_cash,
    expected_cash, difference, sale_count, last_seq, z_no, move_count,
    refund_count)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (id) do update set closed_at = excluded.closed_at,
    counted_cash = excluded.counted_cash, expected_cash = excluded.expected_cash,
    difference = excluded.difference, sale_count = excluded.sale_count,
    last_seq = excluded.last_seq, z_no = excluded.z_no, move_count = excluded.move_count,
    refund_count = excluded.refund_count
  where pos_session.register_id = excluded.register_id`

const FACT_SQL = `
  insert into session_fact (id, session_id, device_id, kind, content_hash, fact)
  values ($1, $2, $3, $4, $5, $6)`

async function postHalf(
  client: PoolClient,
  { outletId, registerId, epoch }: Device,
  fact: SessionOpenedFact | SessionClosedFact,
): Promise<void> {
  const head = [fact.sessionId, outletId, registerId, epoch, fact.staffId, fact.at]
  if (fact.kind === "session-opened") {
    const values = [...head, fact.openingCash]
    await client.query({ name: "session-open", text: OPEN_SQL, values })
    return
  }
  const { countedCash, expectedCash, difference, saleCount, lastSeq, z } = fact
  const counted = [countedCash, expectedCash, difference, saleCount, lastSeq]
  const { moveCount = null, refundCount = null } = z?.figures ?? {}
  const values = [...head, ...counted, z?.no ?? null, moveCount, refundCount]
  await client.query({ name: "session-close", text: CLOSE_SQL, values })
}

/** Keeps a fact of a session whole, once, inside the caller's transaction. */
export async function keepSessionFact(
  client: PoolClient,
  device: Device,
  fact: Exclude<PosFact, { kind: "sale" }>,
  contentHash: string,
): Promise<void> {
  await client.query({
    name: "session-fact",
    text: FACT_SQL,
    values: [fact.id, fact.sessionId, device.id, fact.kind, contentHash, JSON.stringify(fact)],
  })
}

/**
 * Posts an opening, a closing or a movement of cash inside the caller's transaction; of a refund or an
 * invoice request the fact alone, because its sale may have to be posted before the rest of it.
 */
export async function postSession(
  client: PoolClient,
  device: Device,
  fact: SessionFact,
  contentHash: string,
): Promise<void> {
  await keepSessionFact(client, device, fact, contentHash)
  if (fact.kind === "cash-moved") await postCashMove(client, device, fact)
  else if (fact.kind === "session-opened" || fact.kind === "session-closed") {
    await postHalf(client, device, fact)
  }
}
