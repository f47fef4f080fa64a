import { withTransaction } from "../../../lib/pg"
import { openExceptions } from "../../intake/facts/set-aside"
import { releaseTillMoney } from "./release-till-money"

/** How long a bank may take to tell of a transfer that a cashier saw, hours. */
const UNSEEN_HOURS = 4
/** How long money may wait for its sale, hours; a till may be without a network meanwhile. */
const UNSOLD_HOURS = 24

type Unseen = {
  reference: string
  outletId: string
  saleId: string
  amount: number
  came: number
}

// Only of an account that a bank has told us of before: of others nothing is ever heard.
const UNSEEN = `
  update till_transfer t set disputed_at = now()
  from outlet o join legal_entity e on e.id = o.legal_entity_id
  where o.id = t.outlet_id and t.sale_id is not null and t.status <> 'paid'
    and t.disputed_at is null and t.claimed_at < now() - interval '${UNSEEN_HOURS} hours'
    and exists (select 1 from incoming_payment i where i.account_no = e.bank_account)
  returning t.reference, t.outlet_id "outletId", t.sale_id::text "saleId", t.amount::float8 amount,
    t.paid_amount::float8 came`

const UNSOLD = `
  select reference from till_transfer
  where paid_amount > 0 and sale_id is null and asked_at < now() - interval '${UNSOLD_HOURS} hours'
  order by reference limit 100 for update skip locked`

/** A transfer that a cashier saw and no bank ever told of is for a manager to look at, once. */
async function flagUnseen(): Promise<void> {
  await withTransaction(async (client) => {
    const { rows } = await client.query<Unseen>(UNSEEN)
    for (const { reference, outletId, ...details } of rows) {
      await openExceptions(client, outletId, [
        { kind: "TRANSFER_UNSEEN", subject: `till-transfer:${reference}`, details },
      ])
    }
  })
}

/** Money whose sale never came belongs to the payer: it waits in the queue, until the sale comes after all. */
async function releaseUnsold(): Promise<void> {
  await withTransaction(async (client) => {
    const { rows } = await client.query<{ reference: string }>(UNSOLD)
    for (const { reference } of rows) {
      await releaseTillMoney(client, { reference, kind: "released", why: "no sale came for it" })
    }
  })
}

/** Looks after transfers to tills that stayed halfway. */
export async function settleTillTransfers(): Promise<void> {
  await flagUnseen()
  await releaseUnsold()
}
