import { findTillReferences } from "@ocop/vn"
import type { PoolClient } from "pg"
import type { PayableOrder } from "../money/match-payment"

export type TillTarget = {
  reference: string
  /** Where the seller of this till takes transfers. */
  account: string | null
  /** Null: no till has told of it yet; its sale may still come. */
  payable: PayableOrder | null
}

type Row = { reference: string; account: string | null } & Omit<PayableOrder, "code">

const KNOWN = `
  select t.reference, e.bank_account account, t.amount::float8 total, t.paid_amount::float8 paid,
    case t.status when 'waiting' then 'awaiting_payment' when 'paid' then 'paid'
      else 'cancelled' end status
  from till_transfer t join outlet o on o.id = t.outlet_id
  join legal_entity e on e.id = o.legal_entity_id
  where t.reference = any($1) for update of t`

const OF_A_REGISTER = `
  select x.reference, e.bank_account account
  from unnest($1::text[]) x(reference)
  join outlet o on o.code = split_part(x.reference, ' ', 1)
  join register r on r.outlet_id = o.id and r.code = split_part(x.reference, ' ', 2)
  join legal_entity e on e.id = o.legal_entity_id`

/**
 * The one till whose reference a transfer's content carries, its transfer held for the rest of the
 * transaction. Null when there is none, or more than one: then a person decides.
 */
export async function findTillTransfer(
  client: PoolClient,
  content: string,
): Promise<TillTarget | null> {
  const references = findTillReferences(content)
  if (references.length === 0) return null
  const { rows } = await client.query<Row>(KNOWN, [references])
  const [known] = rows
  if (known && rows.length === 1) {
    const { reference, account, ...money } = known
    return { reference, account, payable: { code: reference, ...money } }
  }
  if (known) return null
  const places = await client.query<Pick<Row, "reference" | "account">>(OF_A_REGISTER, [references])
  const [place] = places.rows
  return place && places.rows.length === 1 ? { ...place, payable: null } : null
}
