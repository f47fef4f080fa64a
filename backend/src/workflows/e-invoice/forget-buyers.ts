import { withTransaction } from "../../lib/pg"
import { RECEIPT_PHONE_DAYS } from "../register/receipt-phones"
import { eraseCounterBuyers, TAKE_REPORTED } from "./counter-buyers"
import { BOUGHT, OVER } from "./what-was-bought"

const LONG_AGO = `< now() - interval '${RECEIPT_PHONE_DAYS} days'`

const DONE = `
  select r.sale_id::text "saleId" from invoice_request r ${BOUGHT}
  where r.sale_id is not null and r.erased_at is null
    and (r.decided_at ${LONG_AGO} or (r.state = 'queued' and b.status = any($1)
      and r.requested_at ${LONG_AGO}))
  for update of r`

// What was asked twice or set aside has no request of its own.
const STRAY = [
  [TAKE_REPORTED.posted, "fact"],
  [TAKE_REPORTED.setAside, "body"],
].map(
  ([take, column]) => `${take} and received_at ${LONG_AGO} and not exists (
    select 1 from invoice_request r
    where r.sale_id::text = lower(${column} ->> 'saleId') and r.erased_at is null)`,
)

/**
 * Forgets buyers of counters whose invoice was decided, or can never be, as long ago as phone numbers
 * of receipts are kept: later nothing shows any more whose they are.
 */
export async function forgetBuyers(): Promise<void> {
  await withTransaction(async (client) => {
    const done = await client.query<{ saleId: string }>(DONE, [OVER])
    await eraseCounterBuyers(
      client,
      done.rows.map(({ saleId }) => saleId),
    )
    for (const sql of STRAY) await client.query(sql)
  })
}
