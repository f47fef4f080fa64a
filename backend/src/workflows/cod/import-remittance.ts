import { createHash } from "node:crypto"
import type { CodRemittanceInput } from "@ocop/contracts"
import { findOrderCode } from "@ocop/vn"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { readStatement } from "./read-statement"

const UNIQUE_VIOLATION = "23505"

const INSERT_LINES = `
  insert into cod_remittance_line (remittance_id, line_no, reference, order_code, collected, fee)
  select $1, x.n, x.reference, coalesce(named.code, sent.code), x.collected, x.fee
  from jsonb_to_recordset($2::jsonb) as x(n int, reference text, code text, waybills text[],
    collected bigint, fee bigint)
  left join web_order named on named.code = x.code
  left join lateral (
    select min(one.code) code from (
      select w.code from fulfillment_label l
      join order_fulfillment link on link.fulfillment_id = l.fulfillment_id and link.deleted_at is null
      join web_order w on w.order_id = link.order_id
      where l.deleted_at is null and l.tracking_number = any(x.waybills)
      union select p.order_code from parcel p where p.tracking_no = any(x.waybills)
    ) one
    where named.code is null having count(distinct one.code) = 1
  ) sent on true`

async function write(client: PoolClient, input: CodRemittanceInput, by: string): Promise<string> {
  const read = readStatement(input.csv)
  if (!read.ok) return refuse("INVALID_REQUEST", read.faults.slice(0, 20))
  const { carrier, reference, paidOn, received, csv } = input
  const hash = createHash("sha256").update(csv).digest("hex")
  const made = await client.query<{ id: string }>(
    `insert into cod_remittance (carrier, reference, paid_on, received, file_hash, imported_by)
     values ($1, $2, $3, $4, $5, $6) returning id::text`,
    [carrier, reference, paidOn, received, hash, by],
  )
  const id = made.rows[0]?.id ?? ""
  const lines = read.lines.map((line, n) => ({
    ...line,
    n: n + 1,
    code: findOrderCode(line.reference),
    waybills: line.reference.split(" / "),
  }))
  await client.query(INSERT_LINES, [id, JSON.stringify(lines)])
  return id
}

/**
 * Takes a carrier's statement of cash on delivery, once, whole or not at all; each line finds its
 * order by our code or by the waybill of one of its parcels. Refuses INVALID_REQUEST with the faults
 * of the file, and REMITTANCE_KNOWN.
 */
export async function importRemittance(input: CodRemittanceInput, by: string): Promise<string> {
  try {
    return await withTransaction((client) => write(client, input, by))
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return refuse("REMITTANCE_KNOWN")
    throw error
  }
}
