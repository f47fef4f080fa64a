import type { CashMovedFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { applyEvent, COUNTER } from "../../payments/money/apply-event"
import type { Device } from "../../register/device-register"

const MOVE_SQL = `
  insert into cash_move (id, session_id, outlet_id, register_id, epoch, staff_id, at, direction,
    amount, reason, note, tender)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

/**
 * Posts money that came in or went out besides sales, inside the caller's transaction. What a customer
 * paid for a web order is money of that order by the one way that all money goes; what the order does
 * not ask for any more waits in the queue of payments.
 */
export async function postCashMove(
  client: PoolClient,
  { outletId, registerId, epoch }: Device,
  fact: CashMovedFact,
): Promise<void> {
  const { id, sessionId, staffId, at, direction, amount, reason, note } = fact
  const method = (fact.direction === "in" ? fact.tender : undefined) ?? "cash"
  const place = [outletId, registerId, epoch]
  await client.query({
    name: "cash-move",
    text: MOVE_SQL,
    values: [id, sessionId, ...place, staffId, at, direction, amount, reason, note, method],
  })
  if (fact.direction !== "in" || fact.orderCode === undefined) return
  const code = fact.orderCode
  await applyEvent(client, COUNTER, {
    ...{ kind: "money", method, reference: id, attemptRef: null, accountNo: null },
    ...{ amount, at, content: code, code },
  })
}
